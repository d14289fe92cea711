using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Topics;

public sealed class TopicModel(ArticleStore store) : PublicPage
{
    private Paging? paging;

    public Topic Topic { get; private set; } = null!;

    public IReadOnlyList<PageCard> Cards { get; private set; } = [];

    public override string Title => $"Topic: {Topic.Name}";

    public override string Description => Topic.Summary;

    public override Paging? Paging => paging;

    public override bool NoIndex => Cards.Count == 0;

    public override IReadOnlyList<Crumb> Breadcrumb => [new("Topics", "/topics")];

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) => NoIndex ? [] : [page.AsCollection(Cards.Named())];

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (await store.Topics.AsNoTracking().FirstOrDefaultAsync(topic => topic.Slug == slug, HttpContext.RequestAborted) is not { } found)
            return NotFound();

        Topic = found;
        var pages = store.PublishedUnder(tag => tag.Kind == TagKind.Topic && tag.Slug == slug);
        paging = Paging.Of(Request, await pages.CountAsync(HttpContext.RequestAborted));
        if (paging is null)
            return NotFound();

        Cards = await PageCard.ListAsync(PageCard.InReadingOrder(pages), paging, HttpContext.RequestAborted);
        return Page();
    }
}

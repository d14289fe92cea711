using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

public sealed class SectionModel(ArticleStore store) : PublicPage
{
    private const string News = "news";
    private const string SideEffects = "side-effects";

    public Section Section { get; private set; } = null!;

    public IReadOnlyList<PageCard> Cards { get; private set; } = [];

    public BodyMap? BodyMap { get; private set; }

    public override string Title => Section.Name;

    public override string Description => Section.Summary;

    public override string CurrentSection => Section.Slug;

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) => [page.AsCollection(Cards.Named())];

    public async Task OnGetAsync(string section)
    {
        Section = Section.Find(section)!;
        var pages = store.Published().Where(page => page.Section == section);
        Cards = section == News
            ? await pages.OrderByDescending(page => page.FirstPublishedAt).ThenByDescending(page => page.Slug).Select(PageCard.FromPage).ToListAsync(HttpContext.RequestAborted)
            : await PageCard.ListAsync(pages, HttpContext.RequestAborted);
        if (section == SideEffects)
            BodyMap = BodyMap.For(address => Cards.Any(card => card.Address == address));
    }
}

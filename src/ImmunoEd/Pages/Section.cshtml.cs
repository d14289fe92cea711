using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

public sealed class SectionModel(ArticleStore store) : PublicPage
{
    private const string News = "news";
    private const string SideEffects = "side-effects";

    private Paging? paging;

    public Section Section { get; private set; } = null!;

    public IReadOnlyList<PageCard> Cards { get; private set; } = [];

    public BodyMap? BodyMap { get; private set; }

    /// <summary>The pages about one side effect each, which stand apart from the articles.</summary>
    public IReadOnlyList<SideEffectGroup> EffectGroups { get; private set; } = [];

    public override Paging? Paging => paging;

    public override string Title => Section.Name;

    public override string Description => Section.Summary;

    public override string CurrentSection => Section.Slug;

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) => [page.AsCollection(Cards.Named().Concat(EffectGroups.SelectMany(group => group.Effects)))];

    public async Task<IActionResult> OnGetAsync(string section)
    {
        Section = Section.Find(section)!;
        var pages = store.Published().Where(page => page.Section == section);
        if (section == SideEffects)
            pages = pages.Where(page => !store.SideEffects.Any(effect => effect.Overview != null && effect.Page == "/side-effects/" + page.Slug));
        paging = Paging.Of(Request, await pages.CountAsync(HttpContext.RequestAborted));
        if (paging is null)
            return NotFound();

        var ordered = section == News ? pages.OrderByDescending(page => page.FirstPublishedAt).ThenByDescending(page => page.Slug) : PageCard.InReadingOrder(pages);
        Cards = await PageCard.ListAsync(ordered, paging, HttpContext.RequestAborted);
        if (section == SideEffects && paging.Number == 1)
        {
            BodyMap = BodyMap.For((await store.Published().Where(page => page.Section == section && BodyMap.Slugs.Contains(page.Slug)).Select(page => page.Slug).ToListAsync(HttpContext.RequestAborted)).Contains);
            EffectGroups = await SideEffectGroup.ListAsync(store, HttpContext.RequestAborted);
        }

        return Page();
    }
}

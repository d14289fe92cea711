using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

public sealed class IndexModel(ArticleStore store) : PublicPage
{
    private static readonly string[] FirstReads =
        ["what-is-immunotherapy", "how-does-immunotherapy-work", "can-immunotherapy-cure-cancer", "treatment-day"];

    public override string Title => "Immunotherapy for cancer, in plain words";

    public override string Description =>
        "Plain facts about immunotherapy for cancer: what it is, how it works, side effects, when to call, and what it means for your cancer type.";

    public IReadOnlyList<CancerType> CancerTypes { get; private set; } = [];

    public IReadOnlyList<PageCard> StartHere { get; private set; } = [];

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) => [page.Site.SearchableWebSite, page.As("WebPage")];

    public async Task OnGetAsync()
    {
        CancerTypes = await store.CancerTypes.AsNoTracking()
            .Where(type => type.Parent == null)
            .OrderBy(type => type.Name)
            .ToListAsync(HttpContext.RequestAborted);
        var found = await store.Published().Where(page => FirstReads.Contains(page.Slug)).Select(PageCard.FromPage).ToListAsync(HttpContext.RequestAborted);
        StartHere = [.. found.OrderBy(card => Array.IndexOf(FirstReads, card.Slug))];
    }
}

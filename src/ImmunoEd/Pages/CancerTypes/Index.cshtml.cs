using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.CancerTypes;

public sealed class IndexModel(ArticleStore store) : PublicPage
{
    public override string Title => "Cancer types";

    public override string Description => "Find your cancer type and see which immunotherapies are used, the tests that decide, and every page about it.";

    public override string CurrentSection => Section.CancerTypes;

    public IReadOnlyList<CancerType> Types { get; private set; } = [];

    public ILookup<string?, CancerType> ByParent { get; private set; } = null!;

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) => [page.AsCollection(Types.Select(type => new NamedAddress(type.Name, type.Address)))];

    public async Task OnGetAsync()
    {
        Types = await store.CancerTypes.AsNoTracking().OrderBy(type => type.Name).ToListAsync(HttpContext.RequestAborted);
        ByParent = Types.ToLookup(type => type.Parent);
    }
}

using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.CancerTypes;

public sealed class TypeModel(ArticleStore store, Hub hub, TimeProvider clock) : PublicPage
{
    private IReadOnlyList<ContentFile> films = [];
    private Paging? paging;

    public CancerType Type { get; private set; } = null!;

    public CancerType? Parent { get; private set; }

    public IReadOnlyList<CancerType> Children { get; private set; } = [];

    /// <summary>The hub's own words; null while nobody has written them.</summary>
    public PublishedPage? Words { get; private set; }

    public IReadOnlyList<HubShelf> Shelves { get; private set; } = [];

    public override string Title => Words?.Title ?? $"Immunotherapy for {Type.Name.InSentence()}";

    public override string Description => Words?.Summary ?? Type.Summary;

    public override Paging? Paging => paging;

    /// <summary>The words stand on the first part of the list only.</summary>
    public bool IsFurtherPart => Paging is { Number: > 1 };

    public override bool NoIndex => Words is null;

    public override bool IsArticle => Words is not null;

    public override string CurrentSection => Section.CancerTypes;

    public override IReadOnlyList<Crumb> Breadcrumb =>
        [new("Cancer types", "/cancer-types"), .. Parent is null ? Array.Empty<Crumb>() : [new(Parent.Name, Parent.Address)]];

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) => Words is null || IsFurtherPart
        ? [page.AsCollection(Shelves.SelectMany(shelf => shelf.Cards).Named())]
        : [page.AsMedicalPage(Words, [Type], films, clock.GetUtcNow().UtcDateTime)];

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        var types = await store.CancerTypes.AsNoTracking().OrderBy(type => type.Position).ToListAsync(HttpContext.RequestAborted);
        if (types.Find(type => type.Slug == slug) is not { } type)
            return await MovedPages.AnswerAsync(this, store);

        Type = type;
        Parent = types.Find(other => other.Slug == type.Parent);
        Children = types.FindAll(other => other.Parent == slug);
        Words = await store.Published().FirstOrDefaultAsync(page => page.Section == Section.CancerTypes && page.Slug == slug, HttpContext.RequestAborted);
        films = Words is null ? [] : await store.FilmsOfAsync(Words, HttpContext.RequestAborted);
        var descendants = DescendantsOf(slug, types);
        var counts = await hub.CountsAsync(type, descendants, HttpContext.RequestAborted);
        paging = Paging.Of(Request, counts.Values.Sum());
        if (paging is null)
            return NotFound();

        Shelves = await hub.ShelvesAsync(type, descendants, counts, paging, HttpContext.RequestAborted);
        return Page();
    }

    private static List<CancerType> DescendantsOf(string slug, List<CancerType> types) =>
        [.. types.Where(type => type.Parent == slug).SelectMany(type => DescendantsOf(type.Slug, types).Prepend(type))];
}

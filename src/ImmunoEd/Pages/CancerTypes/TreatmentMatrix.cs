using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.CancerTypes;

public sealed record MatrixCell(Treatment Treatment, string Address, string Text);

/// <param name="Cells">As many as there are columns; null where the treatment is not used.</param>
public sealed record MatrixRow(CancerType Type, bool IsChild, IReadOnlyList<MatrixCell?> Cells)
{
    public IEnumerable<MatrixCell> Used => Cells.OfType<MatrixCell>();
}

/// <summary>A cancer type and the kinds of it, the parent first.</summary>
public sealed record MatrixFamily(IReadOnlyList<MatrixRow> Rows);

/// <summary>Which kinds of immunotherapy are used in which cancer types, each pair with the page that says most about it.</summary>
public sealed class TreatmentMatrix(ArticleStore store)
{
    private IReadOnlyList<Treatment> columns = [];
    private Dictionary<(string, string), string> pagesForBoth = [];
    private HashSet<string> published = [];

    public async Task<(IReadOnlyList<Treatment> Columns, IReadOnlyList<MatrixFamily> Families)> LoadAsync(CancellationToken cancellationToken)
    {
        var types = await store.CancerTypes.AsNoTracking().OrderBy(type => type.Name).ToListAsync(cancellationToken);
        var treatments = await store.Treatments.AsNoTracking().OrderBy(treatment => treatment.Position).ToListAsync(cancellationToken);
        columns = treatments.FindAll(treatment => types.Exists(type => type.Treatments.Contains(treatment.Slug)));
        await FindPagesAsync(types, cancellationToken);
        var children = types.Where(type => type.Parent is not null).ToLookup(type => type.Parent);
        var families = types.Where(type => type.Parent is null).Select(type => new MatrixFamily([Row(type), .. Below(type, children).Select(Row)]));
        return (columns, [.. families.Where(family => family.Rows.Any(row => row.Used.Any()))]);
    }

    private static IEnumerable<CancerType> Below(CancerType type, ILookup<string?, CancerType> children) =>
        children[type.Slug].SelectMany(child => Below(child, children).Prepend(child));

    private async Task FindPagesAsync(List<CancerType> types, CancellationToken cancellationToken)
    {
        var pairs = types.SelectMany(type => columns.Where(column => type.Treatments.Contains(column.Slug)).Select(column => (type.Slug, column.Slug))).ToList();
        pagesForBoth = (await store.PagesForBothAsync(pairs, cancellationToken)).ToDictionary(page => (page.CancerType, page.Treatment), page => page.Address);
        var wanted = types.Select(type => type.Address).Concat(columns.Select(column => column.Page)).OfType<string>().Select(address => address.TrimStart('/')).ToList();
        published = [.. await store.Published().Select(page => page.Section + "/" + page.Slug).Where(address => wanted.Contains(address)).ToListAsync(cancellationToken)];
    }

    private MatrixRow Row(CancerType type) => new(type, type.Parent is not null, [.. columns.Select(column => type.Treatments.Contains(column.Slug) ? Cell(type, column) : null)]);

    private MatrixCell Cell(CancerType type, Treatment treatment) =>
        new(treatment, AddressOf(type, treatment), $"{treatment.Name} for {type.Name.InSentence()}");

    // A hub without words of its own lists pages, and says less than the treatment's page.
    private string AddressOf(CancerType type, Treatment treatment) =>
        pagesForBoth.GetValueOrDefault((type.Slug, treatment.Slug))
        ?? (IsPublished(type.Address) || treatment.Page is null || !IsPublished(treatment.Page) ? type.Address : treatment.Page);

    public bool IsPublished(string? address) => address is not null && published.Contains(address.TrimStart('/'));
}

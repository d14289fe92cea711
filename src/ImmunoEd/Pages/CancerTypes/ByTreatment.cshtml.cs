using ImmunoEd.Articles;

namespace ImmunoEd.Pages.CancerTypes;

public sealed class ByTreatmentModel(TreatmentMatrix matrix) : PublicPage
{
    public override string Title => "Immunotherapy by cancer type";

    public override string Description => "A table of cancer types and the kinds of immunotherapy used in some people who have them, with a link to read about each.";

    public override string CurrentSection => Section.CancerTypes;

    public override IReadOnlyList<Crumb> Breadcrumb => [new("Cancer types", "/cancer-types")];

    public IReadOnlyList<Treatment> Columns { get; private set; } = [];

    public IReadOnlyList<MatrixFamily> Families { get; private set; } = [];

    public string? PageOf(Treatment treatment) => matrix.IsPublished(treatment.Page) ? treatment.Page : null;

    public async Task OnGetAsync() => (Columns, Families) = await matrix.LoadAsync(HttpContext.RequestAborted);
}

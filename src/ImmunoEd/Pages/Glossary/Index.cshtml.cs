using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Glossary;

public sealed class IndexModel(ArticleStore store) : PublicPage
{
    public override string Title => "Glossary";

    public override string Description => "The words you will hear about immunotherapy and cancer, each in a sentence or two.";

    public IReadOnlyList<IGrouping<char, GlossaryTerm>> Letters { get; private set; } = [];

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) => [page.AsTermSet(Letters.SelectMany(letter => letter))];

    public async Task OnGetAsync()
    {
        var terms = await store.GlossaryTerms.AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        Letters = [.. terms.OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase).GroupBy(term => char.ToUpperInvariant(term.Term[0]))];
    }
}

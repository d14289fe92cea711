using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Glossary;

public sealed class TermModel(ArticleStore store) : PublicPage
{
    public GlossaryTerm Term { get; private set; } = null!;

    public IReadOnlyList<GlossaryTerm> Related { get; private set; } = [];

    public override string Title => $"{Term.Term}: what it means";

    public override string Description => Term.Definition;

    public override IReadOnlyList<Crumb> Breadcrumb => [new("Glossary", "/glossary")];

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) => [page.AsTerm(Term)];

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (await store.GlossaryTerms.AsNoTracking().FirstOrDefaultAsync(term => term.Slug == slug, HttpContext.RequestAborted) is not { } found)
            return await MovedPages.AnswerAsync(this, store);

        Term = found;
        Related = await store.GlossaryTerms.AsNoTracking().Where(term => found.Related.Contains(term.Slug)).OrderBy(term => term.Term).ToListAsync(HttpContext.RequestAborted);
        return Page();
    }
}

using ImmunoEd.Articles;
using ImmunoEd.Pages.Admin.Articles;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Vocabulary;

public sealed class RemoveModel(ArticleStore store, VocabularyEditor editor) : VocabularyPage
{
    private const int MostLines = 200;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public GlossaryTerm Term { get; private set; } = null!;

    public IReadOnlyList<PageLine> LinkedFrom { get; private set; } = [];

    /// <summary>Terms that name it as related.</summary>
    public IReadOnlyList<string> RelatedTo { get; private set; } = [];

    public override string Title => $"Take away {Term.Term}";

    public async Task<IActionResult> OnGetAsync() => await ShowAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() =>
        await AnswerAsync(await editor.RemoveTermAsync(Slug, Began ?? "", Actor, HttpContext.RequestAborted), "The term is taken away. Below the terms you can put it back.");

    protected override async Task<bool> ShowAsync()
    {
        var terms = await store.GlossaryTerms.AsNoTracking().OrderBy(term => term.Term).ToListAsync(HttpContext.RequestAborted);
        if (terms.Find(term => term.Slug == Slug) is not { } found)
            return false;
        Term = found;
        RelatedTo = [.. terms.Where(term => term.Related.Contains(Slug)).Select(term => term.Term)];
        LinkedFrom = await store.LinksToAsync(found.Address, MostLines, HttpContext.RequestAborted);
        Began = await editor.MarkAsync(VocabularyFiles.GlossaryFile, Slug, HttpContext.RequestAborted);
        return true;
    }
}

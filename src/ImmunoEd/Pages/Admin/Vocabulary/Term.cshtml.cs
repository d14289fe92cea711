using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Vocabulary;

public sealed class TermModel(ArticleStore store, VocabularyEditor editor) : VocabularyPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public TermForm Form { get; set; } = new();

    public GlossaryTerm Present { get; private set; } = null!;

    public TermFields Fields { get; private set; } = null!;

    /// <summary>Staff changed it, and what it said before can be put back.</summary>
    public VocabularyEntry? Changed { get; private set; }

    public override string Title => $"Term: {Present.Term}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await store.GlossaryTerms.AsNoTracking().FirstOrDefaultAsync(term => term.Slug == Slug, HttpContext.RequestAborted) is not { } term)
            return NotFound();
        Form = TermForm.Of(term);
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await AnswerAsync(await editor.SaveTermAsync(Form.ToTerm(Slug), Began ?? "", Actor, HttpContext.RequestAborted), $"“{Form.Term}” is saved. Readers see it now.");

    public async Task<IActionResult> OnPostPutBackAsync() =>
        await AnswerAsync(await editor.PutBackAsync(VocabularyFiles.GlossaryFile, Slug, Actor, HttpContext.RequestAborted), "The earlier words are back.");

    protected override async Task<bool> ShowAsync()
    {
        var terms = await store.GlossaryTerms.AsNoTracking().OrderBy(term => term.Term).ToListAsync(HttpContext.RequestAborted);
        if (terms.Find(term => term.Slug == Slug) is not { } present)
            return false;
        Present = present;
        Fields = new TermFields(Form, [.. terms.Where(term => term.Slug != Slug)], ReadingGrade.Measure(Form.Definition ?? "").FleschKincaidGrade);
        Changed = await store.VocabularyEntries.AsNoTracking().FirstOrDefaultAsync(entry => entry.File == VocabularyFiles.GlossaryFile && entry.Slug == Slug, HttpContext.RequestAborted);
        // Whoever has seen what somebody else wrote may write over it.
        if (Refusal is null || IsChangedMeanwhile)
            Began = await editor.MarkAsync(VocabularyFiles.GlossaryFile, Slug, HttpContext.RequestAborted);
        return true;
    }
}

using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Vocabulary;

public sealed class NewModel(ArticleStore store, VocabularyEditor editor) : VocabularyPage
{
    public override string Title => "Add a term";

    [BindProperty]
    public string? Slug { get; set; }

    [BindProperty]
    public TermForm Form { get; set; } = new();

    public TermFields Fields { get; private set; } = null!;

    public async Task OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var term = Form.ToTerm(Slug?.Trim().ToLowerInvariant() ?? "");
        return await AnswerAsync(await editor.SaveTermAsync(term, began: "", Actor, HttpContext.RequestAborted), $"“{term.Term}” is in the glossary.");
    }

    protected override async Task<bool> ShowAsync()
    {
        var others = await store.GlossaryTerms.AsNoTracking().OrderBy(term => term.Term).ToListAsync(HttpContext.RequestAborted);
        Fields = new TermFields(Form, others, Grade: null);
        return true;
    }
}

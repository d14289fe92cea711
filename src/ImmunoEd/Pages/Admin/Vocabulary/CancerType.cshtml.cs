using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Vocabulary;

public sealed class CancerTypeModel(ArticleStore store, VocabularyEditor editor) : VocabularyPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public CancerTypeForm Form { get; set; } = new();

    public CancerType Present { get; private set; } = null!;

    public VocabularyEntry? Changed { get; private set; }

    public override string Title => $"Cancer type: {Present.Name}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await ShowAsync())
            return NotFound();
        Form = CancerTypeForm.Of(Present);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } present)
            return NotFound();
        return await AnswerAsync(
            await editor.SaveCancerTypeAsync(Form.ToCancerType(present), Began ?? "", Actor, HttpContext.RequestAborted),
            $"“{Form.Name}” is saved. The pages are being tagged anew with its names.");
    }

    public async Task<IActionResult> OnPostPutBackAsync() =>
        await AnswerAsync(await editor.PutBackAsync(VocabularyFiles.CancerTypesFile, Slug, Actor, HttpContext.RequestAborted), "The earlier names are back. The pages are being tagged anew.");

    protected override async Task<bool> ShowAsync()
    {
        if (await FindAsync() is not { } present)
            return false;
        Present = present;
        Changed = await store.VocabularyEntries.AsNoTracking().FirstOrDefaultAsync(entry => entry.File == VocabularyFiles.CancerTypesFile && entry.Slug == Slug, HttpContext.RequestAborted);
        // Whoever has seen what somebody else wrote may write over it.
        if (Refusal is null || IsChangedMeanwhile)
            Began = await editor.MarkAsync(VocabularyFiles.CancerTypesFile, Slug, HttpContext.RequestAborted);
        return true;
    }

    private Task<CancerType?> FindAsync() => store.CancerTypes.AsNoTracking().FirstOrDefaultAsync(type => type.Slug == Slug, HttpContext.RequestAborted);
}

using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImmunoEd.Pages.Admin.Articles;

public sealed class NewModel(ArticleStore store, Drafting drafting, PrivateDrafts drafts, TextPreview previews) : EditorPage(store, drafts, previews)
{
    public override string Title => "Write an article";

    public async Task<IActionResult> OnGetAsync(int? draft)
    {
        if (draft is not null && !await TakeDraftAsync(draft, null, HttpContext.RequestAborted))
            return NotFound();
        return await FormAsync(StatusCodes.Status200OK, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        foreach (var sentence in Input.UnreadableDates())
            AddError(sentence);
        if (Errors.Count > 0)
            return await FormAsync(StatusCodes.Status400BadRequest, HttpContext.RequestAborted);

        var section = Input.Section?.Trim() ?? "";
        var saved = await drafting.CreateAsync(section, Input.Slug?.Trim().ToLowerInvariant() ?? "", Input.ToForm(), Actor, DraftId, HttpContext.RequestAborted);
        if (saved.Refusal is null)
            return Done("Saved as a draft. Only staff can see it.", $"/admin/articles/{saved.Article!.Id}/edit");

        AddError(saved.Refusal.Sentence);
        return await FormAsync(StatusCodes.Status400BadRequest, HttpContext.RequestAborted);
    }

    public Task<PageResult> OnPostPreviewAsync() => FormAsync(StatusCodes.Status200OK, HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostDiscardAsync()
    {
        if (DraftId is { } draft)
            await DiscardAsync(draft);
        return RedirectToPage("/Admin/Articles/Index");
    }
}

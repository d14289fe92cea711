using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>Keeps what was typed, every few seconds, as a private draft; answers JSON.</summary>
[RequestSizeLimit(EditorPage.FormBytes)]
[RequestFormLimits(ValueLengthLimit = EditorPage.FormBytes, ValueCountLimit = 2_000)]
public sealed class KeepModel(PrivateDrafts drafts) : AdminPage
{
    public override string Title => "Keep a draft";

    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    public IActionResult OnGet() => RedirectToPage("/Admin/Articles/Index");

    public async Task<IActionResult> OnPostAsync(int? articleId, int? baseRevisionId, int? draftId, long sequence)
    {
        var form = new DraftForm(Input.Section ?? "", Input.Slug ?? "", Input.ToForm());
        var kept = await drafts.KeepAsync(Actor.AccountId!, draftId, articleId, baseRevisionId, form, sequence, HttpContext.RequestAborted);
        return new JsonResult(new { kept.Id, kept.Sequence }) { StatusCode = kept.IsBehind ? StatusCodes.Status409Conflict : StatusCodes.Status200OK };
    }
}

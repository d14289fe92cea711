using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>What was typed so far as readers would see it: a piece of a page, fetched while somebody types.</summary>
[RequestSizeLimit(EditorPage.FormBytes)]
[RequestFormLimits(ValueLengthLimit = EditorPage.FormBytes, ValueCountLimit = 2_000)]
public sealed class PreviewModel(TextPreview previews) : AdminPage
{
    public override string Title => "Preview";

    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    public IActionResult OnGet() => RedirectToPage("/Admin/Articles/Index");

    public async Task<PartialViewResult> OnPostAsync() => Partial("_Preview", await previews.PreviewAsync(Input, HttpContext.RequestAborted));
}

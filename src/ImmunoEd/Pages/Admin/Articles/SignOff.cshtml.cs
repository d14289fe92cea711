using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>A clinician reads the very text that readers will see, and vouches for it or gives it back.</summary>
[Authorize(StaffPolicies.Reviewer)]
public sealed class SignOffModel(ArticleStore store, Workflow workflow, TextPreview previews, StaffAccounts accounts) : ArticlePage(store)
{
    public override string Title => $"Sign off: {Name}";

    public Preview Preview { get; private set; } = null!;

    public Decision? SignOff { get; private set; }

    /// <summary>As readers will see it: name and credentials.</summary>
    [BindProperty]
    public string? Signature { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync(int revisionId) => await AnswerAsync(
        await workflow.SignOffAsync(Id, revisionId, Actor, Signature ?? "", Comment, HttpContext.RequestAborted), "Signed off. It can be published now.");

    public async Task<IActionResult> OnPostReturnAsync(int revisionId) =>
        await AnswerAsync(await workflow.ReturnAsync(Id, revisionId, Actor, Comment, HttpContext.RequestAborted), "Given back to the writers, with your comment.");

    protected override async Task FillAsync(CancellationToken cancellationToken)
    {
        Preview = await previews.PreviewAsync(Article.Section, Article.Slug, Latest.Source, cancellationToken);
        SignOff = await Store.SignOffAsync(Latest.Id, cancellationToken);
        Signature ??= await SignatureAsync(cancellationToken);
    }

    // Without credentials readers could not tell a clinician from anybody else: the field stays empty until both are given.
    private async Task<string?> SignatureAsync(CancellationToken cancellationToken) =>
        await accounts.FindAsync(Actor.AccountId!, cancellationToken) is { Credentials.Length: > 0 } member ? $"{member.Name}, {member.Credentials}" : null;
}

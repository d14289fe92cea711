using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Articles;

[Authorize(StaffPolicies.Reviewer)]
public sealed class WithdrawModel(ArticleStore store, Workflow workflow, Schedule schedule) : ArticlePage(store)
{
    private const int MostLines = 200;

    public override string Title => $"Withdraw: {Name}";

    public IReadOnlyList<PageLine> LinkedFrom { get; private set; } = [];

    [BindProperty]
    public string? Comment { get; set; }

    [BindProperty]
    public string? Replacement { get; set; }

    /// <summary>In UTC; empty for now.</summary>
    [BindProperty]
    public string? When { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var replacement = Replacement?.Trim();
        if (string.IsNullOrWhiteSpace(When))
            return await AnswerAsync(await workflow.WithdrawAsync(Id, Actor, Comment, replacement, HttpContext.RequestAborted), "Withdrawn. Its address says that it is gone.");

        return FormTime.Read(When) is { } at
            ? await AnswerAsync(await schedule.WithdrawAtAsync(Id, at, Actor, Comment, replacement, HttpContext.RequestAborted), "Planned. It is withdrawn by itself.")
            : await AnswerAsync(Refusal.NotReady(FormTime.Rule(When)), "");
    }

    protected override async Task FillAsync(CancellationToken cancellationToken) => LinkedFrom = await Store.LinksToAsync(Address, MostLines, cancellationToken);
}

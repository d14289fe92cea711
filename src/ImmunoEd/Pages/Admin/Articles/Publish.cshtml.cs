using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Articles;

[Authorize(StaffPolicies.Reviewer)]
public sealed class PublishModel(ArticleStore store, Workflow workflow, Schedule schedule, PublishChecks checks, PublishGuard guard) : ArticlePage(store)
{
    public override string Title => $"Publish: {Name}";

    public PublishReport Report { get; private set; } = null!;

    public Decision? SignOff { get; private set; }

    public bool WasPublished { get; private set; }

    [BindProperty]
    public string? ChangeNote { get; set; }

    [BindProperty]
    public string? GradeReason { get; set; }

    /// <summary>In UTC; empty for now.</summary>
    [BindProperty]
    public string? When { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync(int revisionId)
    {
        if (string.IsNullOrWhiteSpace(When))
        {
            return await AnswerAsync(
                await workflow.PublishAsync(Id, revisionId, Actor, ChangeNote, GradeReason, HttpContext.RequestAborted), "Published. Readers see it now.");
        }

        return FormTime.Read(When) is { } at
            ? await AnswerAsync(await schedule.PublishAtAsync(Id, revisionId, at, Actor, ChangeNote, GradeReason, HttpContext.RequestAborted), "Planned. It goes out by itself.")
            : await AnswerAsync(Refusal.NotReady(FormTime.Rule(When)), "");
    }

    protected override async Task FillAsync(CancellationToken cancellationToken)
    {
        Report = await checks.CheckAsync(Article.Section, Article.Slug, Latest.Source, cancellationToken);
        SignOff = await Store.SignOffAsync(Latest.Id, cancellationToken);
        WasPublished = await guard.WasPublishedAsync(Article, cancellationToken);
    }
}

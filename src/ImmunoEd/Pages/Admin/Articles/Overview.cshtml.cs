using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

public sealed record PageLine(string Title, string Address);

/// <summary>Where an article stands, what it lacks, and what can be done with it now.</summary>
public sealed class OverviewModel(ArticleStore store, PublishChecks checks, Workflow workflow, Schedule schedule, Editor editor) : ArticlePage(store)
{
    private const int MostLines = 50;

    public override string Title => Name;

    public PublishReport Report { get; private set; } = null!;

    public Decision? SignOff { get; private set; }

    public IReadOnlyList<ScheduledChange> Scheduled { get; private set; } = [];

    public IReadOnlyList<PageTag> Found { get; private set; } = [];

    public IReadOnlyList<TagDecision> Decided { get; private set; } = [];

    public IReadOnlyList<PageLine> LinkedFrom { get; private set; } = [];

    public IReadOnlyList<HistoryLine> Recent { get; private set; } = [];

    public bool CanReview => User.IsAtLeast(StaffRole.Reviewer);

    [BindProperty]
    public string? Comment { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostSubmitAsync(int revisionId) =>
        await AnswerAsync(await workflow.SubmitAsync(Id, revisionId, Actor, Comment, HttpContext.RequestAborted), "Sent to review. Reviewers see it on their dashboard.");

    public async Task<IActionResult> OnPostTakeBackAsync(int revisionId) =>
        await AnswerAsync(await workflow.ReturnAsync(Id, revisionId, Actor, Comment, HttpContext.RequestAborted), "Back with the writers.");

    public async Task<IActionResult> OnPostCancelAsync(ScheduledKind kind)
    {
        if (!CanReview)
            return Forbid();
        await schedule.CancelAsync(Id, kind, Actor, HttpContext.RequestAborted);
        return await AnswerAsync(null, "The planned change was cancelled.");
    }

    public async Task<IActionResult> OnPostTagAsync(TagKind kind, string tag, string decision)
    {
        if (await Store.Articles.AsNoTracking().FirstOrDefaultAsync(article => article.Id == Id, HttpContext.RequestAborted) is not { } article)
            return NotFound();
        try
        {
            await DecideAsync(article, kind, tag, decision);
        }
        catch (InvalidOperationException fault)
        {
            return await AnswerAsync(Refusal.NotReady(fault.Message), "");
        }

        return await AnswerAsync(null, decision switch
        {
            "accept" => "The tag is kept.",
            "dismiss" => "The tag was dismissed for good. It can be taken back below.",
            _ => "The text alone decides about this tag again.",
        });
    }

    protected override async Task FillAsync(CancellationToken cancellationToken)
    {
        Report = await checks.CheckAsync(Article.Section, Article.Slug, Latest.Source, cancellationToken);
        SignOff = await Store.SignOffAsync(Latest.Id, cancellationToken);
        Scheduled = await Store.ScheduledChanges.AsNoTracking().Where(change => change.ArticleId == Id).ToListAsync(cancellationToken);
        Found = await Store.Pages.AsNoTracking().Where(page => page.Id == Id).SelectMany(page => page.Tags)
            .Where(tag => tag.Origin == TagOrigin.Found).OrderBy(tag => tag.Kind).ThenBy(tag => tag.Slug).ToListAsync(cancellationToken);
        Decided = await Store.TagDecisions.AsNoTracking().Where(decision => decision.ArticleId == Id).OrderBy(decision => decision.Slug).ToListAsync(cancellationToken);
        LinkedFrom = await Store.LinksToAsync(Address, MostLines, cancellationToken);
        Recent = await ArticleHistory.ReadAsync(Store, Id, 8, cancellationToken);
    }

    private Task DecideAsync(Article article, TagKind kind, string tag, string decision) => decision switch
    {
        "accept" => editor.AcceptTagAsync(article.Section, article.Slug, kind, tag, Actor, HttpContext.RequestAborted),
        "dismiss" => editor.DismissTagAsync(article.Section, article.Slug, kind, tag, Actor, HttpContext.RequestAborted),
        _ => editor.ForgetTagDecisionAsync(article.Section, article.Slug, kind, tag, Actor, HttpContext.RequestAborted),
    };
}

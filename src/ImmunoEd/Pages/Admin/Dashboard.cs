using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Counting;
using ImmunoEd.Pages.Admin.Feedback;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin;

/// <summary>A line of the first page: what it is, why it stands there, and where it is mended.</summary>
public sealed record DashboardLine(string Text, string Address, string Note)
{
    /// <summary>The report of a reader that can be marked as done from here.</summary>
    public int? ReportId { get; init; }
}

/// <param name="All">Where the rest is, if there is more.</param>
public sealed record DashboardPanel(string Id, string Heading, string Empty, IReadOnlyList<DashboardLine> Lines, int Count, string? All)
{
    public bool HasMore => Count > Lines.Count;

    /// <summary>What the figures mean.</summary>
    public string? Remark { get; init; }
}

/// <summary>What staff should look at, each question asked of an index and answered with a few lines.</summary>
public sealed class Dashboard(ArticleStore store, MissedSearches misses, FeedbackPanels feedback, ReviewDates reviews, TimeProvider clock)
{
    private const int Most = 8;
    private const int SoonDays = 30;

    public async Task<IReadOnlyList<DashboardPanel>> PanelsAsync(Actor actor, StaffRole role, CancellationToken cancellationToken) =>
    [
        .. role >= StaffRole.Reviewer ? [await InReviewAsync(cancellationToken), await ReadyAsync(cancellationToken)] : Array.Empty<DashboardPanel>(),
        await ReturnedAsync(actor, cancellationToken),
        await UnsavedAsync(actor, cancellationToken),
        await ScheduledAsync(cancellationToken),
        await OverdueAsync(cancellationToken),
        await DueSoonAsync(cancellationToken),
        await DraftsAsync(cancellationToken),
        await BrokenLinksAsync(cancellationToken),
        await HardAsync(cancellationToken),
        await TagsAsync(cancellationToken),
        await SearchesAsync(cancellationToken),
        .. await feedback.OfAsync(role, cancellationToken),
    ];

    private Task<DashboardPanel> InReviewAsync(CancellationToken cancellationToken) =>
        InStateAsync(ArticleState.InReview, "in-review", "Waits for your sign-off", "No text waits for a sign-off.", "/sign-off", cancellationToken);

    private Task<DashboardPanel> ReadyAsync(CancellationToken cancellationToken) =>
        InStateAsync(ArticleState.SignedOff, "ready", "Signed off, not published yet", "Nothing waits to be published.", "/publish", cancellationToken);

    private Task<DashboardPanel> DraftsAsync(CancellationToken cancellationToken) =>
        InStateAsync(ArticleState.Draft, "drafts", "Drafts", "There are no drafts.", "", cancellationToken);

    private async Task<DashboardPanel> InStateAsync(ArticleState state, string id, string heading, string empty, string page, CancellationToken cancellationToken)
    {
        var articles = store.Articles.AsNoTracking().Where(article => article.State == state);
        var lines = await articles.Join(store.Revisions, article => article.LatestRevisionId, revision => revision.Id, (article, revision) => new { article.Id, revision.Title, revision.By, revision.At, article.Section, article.Slug })
            .OrderByDescending(row => row.At).Take(Most).ToListAsync(cancellationToken);
        return new DashboardPanel(id, heading, empty,
            [.. lines.Select(row => new DashboardLine(NameOf(row.Title, row.Section, row.Slug), $"/admin/articles/{row.Id}{page}", $"{row.By}, {Dates.Readable(row.At)}"))],
            await articles.CountAsync(cancellationToken), $"/admin/articles?state={state}");
    }

    // What its last writer got back, and nobody has changed since.
    private async Task<DashboardPanel> ReturnedAsync(Actor actor, CancellationToken cancellationToken)
    {
        var returned = store.Articles.AsNoTracking().Where(article => article.State == ArticleState.Draft)
            .Join(store.Revisions, article => article.LatestRevisionId, revision => revision.Id, (article, revision) => new { article, revision })
            .Where(row => row.revision.AccountId == actor.AccountId
                && store.Decisions.Any(decision => decision.ArticleId == row.article.Id && decision.RevisionId == row.revision.Id && decision.Kind == DecisionKind.Returned));
        var rows = await returned.OrderByDescending(row => row.revision.Id).Take(Most)
            .Select(row => new { row.article.Id, row.revision.Title, row.article.Section, row.article.Slug }).ToListAsync(cancellationToken);
        return new DashboardPanel("returned", "Given back to you", "No text was given back to you.",
            [.. rows.Select(row => new DashboardLine(NameOf(row.Title, row.Section, row.Slug), $"/admin/articles/{row.Id}", "A reviewer asks for changes"))],
            await returned.CountAsync(cancellationToken), null);
    }

    private async Task<DashboardPanel> UnsavedAsync(Actor actor, CancellationToken cancellationToken)
    {
        var drafts = await store.Drafts.AsNoTracking().Where(draft => draft.AccountId == actor.AccountId).OrderByDescending(draft => draft.SavedAt).ToListAsync(cancellationToken);
        return new DashboardPanel("unsaved", "Your unsaved words", "All your words are saved.",
            [.. drafts.Take(Most).Select(draft => new DashboardLine(
                PrivateDrafts.Read(draft) is { Form.Title.Length: > 0 } kept ? kept.Form.Title : "(no title yet)",
                draft.ArticleId is { } id ? $"/admin/articles/{id}/edit" : $"/admin/articles/new?draft={draft.Id}",
                $"kept {Dates.Readable(draft.SavedAt)}"))],
            drafts.Count, null);
    }

    private async Task<DashboardPanel> ScheduledAsync(CancellationToken cancellationToken)
    {
        var rows = await store.ScheduledChanges.AsNoTracking().OrderBy(change => change.Problem == null).ThenBy(change => change.At).Take(Most)
            .Join(store.Revisions, change => change.RevisionId, revision => revision.Id, (change, revision) => new { change, revision.Title }).ToListAsync(cancellationToken);
        return new DashboardPanel("scheduled", "Planned", "Nothing is planned.",
            [.. rows.Select(row => new DashboardLine(row.Title, $"/admin/articles/{row.change.ArticleId}", NoteOf(row.change)))],
            await store.ScheduledChanges.CountAsync(cancellationToken), null);
    }

    private async Task<DashboardPanel> OverdueAsync(CancellationToken cancellationToken)
    {
        var due = await reviews.DueBeforeAsync(Now, Most + 1, cancellationToken);
        return new DashboardPanel("overdue", "Reviews overdue", "No review is overdue.",
            [.. due.Take(Most).Select(page => new DashboardLine(page.Title, $"/admin/articles/{page.ArticleId}/sign-off", $"was due {Dates.Readable(page.Due)}; readers are told"))],
            due.Count, "/admin/reviews");
    }

    private async Task<DashboardPanel> DueSoonAsync(CancellationToken cancellationToken)
    {
        var due = (await reviews.DueBeforeAsync(Now.AddDays(SoonDays), 200, cancellationToken)).Where(page => page.Due >= Now).ToList();
        return new DashboardPanel("due-soon", $"Reviews due within {SoonDays} days", "No review is due soon.",
            [.. due.Take(Most).Select(page => new DashboardLine(page.Title, $"/admin/articles/{page.ArticleId}/sign-off", $"due {Dates.Readable(page.Due)}, signed off by {page.Reviewer}"))],
            due.Count, "/admin/reviews");
    }

    private async Task<DashboardPanel> BrokenLinksAsync(CancellationToken cancellationToken)
    {
        var broken = store.Redirects.AsNoTracking().Where(redirect => redirect.Gone)
            .Join(store.PageReferences, redirect => redirect.Path, reference => reference.Address, (redirect, reference) => new { redirect.Path, reference.PageId })
            .Join(store.Pages, row => row.PageId, page => page.Id, (row, page) => new { page.Id, page.Title, row.Path });
        var rows = await broken.OrderBy(row => row.Id).Take(Most).ToListAsync(cancellationToken);
        return new DashboardPanel("broken-links", "Broken links", "No live page links to a withdrawn one.",
            [.. rows.Select(row => new DashboardLine(row.Title, $"/admin/articles/{row.Id}/edit", $"links to {row.Path}, which was withdrawn"))],
            await broken.CountAsync(cancellationToken), null);
    }

    private async Task<DashboardPanel> HardAsync(CancellationToken cancellationToken)
    {
        var hard = store.Published().Where(page => page.ReadingGrade > ContentLimits.ReadingGrade
            || (page.Section == ContentLimits.PlainestSection && page.ReadingGrade > ContentLimits.SideEffectsReadingGrade));
        var rows = await hard.OrderByDescending(page => page.ReadingGrade).Take(Most).Select(page => new { page.Id, page.Title, page.ReadingGrade, page.Section }).ToListAsync(cancellationToken);
        return new DashboardPanel("hard", "Above the reading grade", "Every live page keeps to its reading grade.",
            [.. rows.Select(row => new DashboardLine(row.Title, $"/admin/articles/{row.Id}/edit", FormattableString.Invariant($"grade {row.ReadingGrade:0.0}, at most {ContentLimits.ReadingGradeOf(row.Section):0.0} is wanted")))],
            await hard.CountAsync(cancellationToken), null);
    }

    private async Task<DashboardPanel> TagsAsync(CancellationToken cancellationToken)
    {
        var pages = store.Set<PageTag>().AsNoTracking().Where(tag => tag.Origin == TagOrigin.Found).GroupBy(tag => tag.PageId).Select(group => new { Id = group.Key, Count = group.Count() });
        var rows = await pages.OrderByDescending(page => page.Count).ThenBy(page => page.Id).Take(Most)
            .Join(store.Pages, row => row.Id, page => page.Id, (row, page) => new { row.Id, row.Count, page.Title }).ToListAsync(cancellationToken);
        return new DashboardPanel("tags", "Tags to keep or dismiss", "All found tags were looked at.",
            [.. rows.Select(row => new DashboardLine(row.Title, $"/admin/articles/{row.Id}#tags-heading", row.Count == 1 ? "1 found tag" : $"{row.Count} found tags"))],
            await pages.CountAsync(cancellationToken), null);
    }

    private async Task<DashboardPanel> SearchesAsync(CancellationToken cancellationToken)
    {
        var kept = await misses.ListAsync(Most, cancellationToken);
        return new DashboardPanel("searches", "Searches that found nothing", "No search failed on three different days.",
            [.. kept.Select(miss => new DashboardLine(miss.Words, "/search?q=" + Uri.EscapeDataString(miss.Words), $"{(miss.Kind == MissKind.FoundNothing ? "found nothing" : "was corrected")}, {miss.Count} times"))],
            kept.Count, null);
    }

    private static string NoteOf(ScheduledChange change) => change.Problem is not null
        ? $"did not happen: {change.Problem}"
        : FormattableString.Invariant($"{(change.Kind == ScheduledKind.Publish ? "goes out" : "is withdrawn")} {Dates.Readable(change.At)} at {change.At:HH:mm} UTC");

    private static string NameOf(string title, string section, string slug) => title.Length > 0 ? title : $"/{section}/{slug}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Publishes and withdraws at a time that staff named. A change is dropped in the transaction in which it happens, so it happens once.</summary>
public sealed class Schedule(ArticleStore store, Editor editor, PublishGuard guard, AuditTrail audit, TimeProvider clock)
{
    public async Task<Refusal?> PublishAtAsync(
        int articleId, int revisionId, DateTime at, Actor by, string? changeNote, string? gradeReason, CancellationToken cancellationToken) =>
        await PutAsync(articleId, at, by, async article => article.LatestRevisionId == revisionId
            ? await guard.RefusesAsync(article, changeNote, gradeReason, cancellationToken)
            : Refusal.Changed("Somebody saved a newer text meanwhile. Read it first, then decide again."),
            article => new ScheduledChange
            {
                ArticleId = article.Id,
                Kind = ScheduledKind.Publish,
                RevisionId = revisionId,
                At = at.ToUniversalTime(),
                By = by.Name,
                AccountId = by.AccountId!,
                Comment = NullIfBlank(changeNote),
                GradeReason = NullIfBlank(gradeReason),
            }, cancellationToken);

    public async Task<Refusal?> WithdrawAtAsync(int articleId, DateTime at, Actor by, string? comment, string? replacement, CancellationToken cancellationToken) =>
        await PutAsync(articleId, at, by, article => guard.RefusesWithdrawalAsync(article, comment, replacement, cancellationToken),
            article => new ScheduledChange
            {
                ArticleId = article.Id,
                Kind = ScheduledKind.Withdraw,
                RevisionId = article.LiveRevisionId!.Value,
                At = at.ToUniversalTime(),
                By = by.Name,
                AccountId = by.AccountId!,
                Comment = NullIfBlank(comment),
                Replacement = NullIfBlank(replacement),
            }, cancellationToken);

    public async Task CancelAsync(int articleId, ScheduledKind kind, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        store.ChangeTracker.Clear();
        var article = await store.Articles.FirstAsync(article => article.Id == articleId, cancellationToken);
        if (await DropAsync(articleId, kind, cancellationToken) > 0)
            await audit.AppendAsync(store, by, AuditActs.ScheduleCancelled, Address(article), kind.ToString(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Does what is due. What cannot be done is kept with its reason for staff to see.</summary>
    /// <returns>How many changes were due.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var due = await store.ScheduledChanges.AsNoTracking().Where(change => change.At <= now && change.Problem == null)
            .OrderBy(change => change.At).Select(change => change.Id).ToListAsync(cancellationToken);
        var faults = new List<Exception>();
        foreach (var id in due)
        {
            try
            {
                await RunAsync(id, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One change that cannot be made must not hold up the others; it is tried again at the next look.
                faults.Add(fault);
            }
        }

        return faults.Count == 0 ? due.Count : throw new AggregateException(faults);
    }

    private async Task<Refusal?> PutAsync(
        int articleId, DateTime at, Actor by, Func<Article, Task<Refusal?>> refuses, Func<Article, ScheduledChange> change, CancellationToken cancellationToken)
    {
        if (at.ToUniversalTime() <= Now)
            return Refusal.NotReady("The time has to lie ahead.");

        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        store.ChangeTracker.Clear();
        if (await store.Articles.FirstOrDefaultAsync(article => article.Id == articleId, cancellationToken) is not { } article)
            return Refusal.NotReady("This article does not exist.");
        if (await refuses(article) is { } refusal)
            return refusal;

        var put = change(article);
        await DropAsync(articleId, put.Kind, cancellationToken);
        store.ScheduledChanges.Add(put);
        await store.SaveChangesAsync(cancellationToken);
        await audit.AppendAsync(store, by, AuditActs.Scheduled, Address(article), $"{put.Kind} at {put.At:yyyy-MM-dd HH:mm} UTC", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private async Task RunAsync(int id, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        store.ChangeTracker.Clear();
        // Another node may have done it since the list was read, or the clock may have jumped back.
        var now = Now;
        if (await store.ScheduledChanges.FirstOrDefaultAsync(change => change.Id == id && change.At <= now && change.Problem == null, cancellationToken) is not { } change)
            return;

        var article = await store.Articles.FirstAsync(article => article.Id == change.ArticleId, cancellationToken);
        change.Problem = await ProblemAsync(change, article, cancellationToken);
        if (change.Problem is null)
        {
            store.ScheduledChanges.Remove(change);
            await DoAsync(change, article, cancellationToken);
        }

        await store.SaveChangesAsync(cancellationToken);
        var act = (change.Problem, change.Kind) switch
        {
            ({ }, _) => AuditActs.ScheduleFailed,
            (_, ScheduledKind.Publish) => AuditActs.Published,
            _ => AuditActs.Withdrawn,
        };
        await audit.AppendAsync(store, Actor.Schedule, act, Address(article), change.Problem ?? $"as {change.By} had scheduled", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<string?> ProblemAsync(ScheduledChange change, Article article, CancellationToken cancellationToken)
    {
        if (change.Kind == ScheduledKind.Withdraw)
            return (await guard.RefusesWithdrawalAsync(article, change.Comment, change.Replacement, cancellationToken))?.Sentence;
        if (article.LatestRevisionId != change.RevisionId)
            return "The text was changed after it was scheduled. Have the new text signed off, then schedule it again.";
        var refusal = await guard.RefusesAsync(article, change.Comment, change.GradeReason, cancellationToken);
        return refusal is null ? null : string.Join(' ', [refusal.Sentence, .. refusal.Missing.Select(finding => finding.Message)]);
    }

    private Task DoAsync(ScheduledChange change, Article article, CancellationToken cancellationToken)
    {
        var by = new Actor(change.AccountId, change.By);
        return change.Kind == ScheduledKind.Publish
            ? editor.PublishAsync(article.Section, article.Slug, by, change.Comment, change.GradeReason, cancellationToken)
            : editor.WithdrawAsync(article.Section, article.Slug, by, change.Comment!, change.Replacement, cancellationToken);
    }

    private Task<int> DropAsync(int articleId, ScheduledKind kind, CancellationToken cancellationToken) =>
        store.ScheduledChanges.Where(change => change.ArticleId == articleId && change.Kind == kind).ExecuteDeleteAsync(cancellationToken);

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Address(Article article) => $"/{article.Section}/{article.Slug}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

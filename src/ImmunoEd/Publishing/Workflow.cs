using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Publishing;

/// <summary>
/// The way of a text from draft to readers and back, for members of staff: the rules, the verb and its line in the audit trail, in one transaction.
/// A verb answers null when it was done.
/// </summary>
public sealed class Workflow(ArticleStore store, Editor editor, PublishGuard guard, Authorship authorship, AuditTrail audit, TimeProvider clock, IOptionsMonitor<ReviewOptions> review)
{
    /// <param name="revisionId">The text that the person saw: a later one is not meant.</param>
    public Task<Refusal?> SubmitAsync(int articleId, int revisionId, Actor by, string? comment, CancellationToken cancellationToken) =>
        ActAsync(articleId, revisionId, by, AuditActs.Submitted, comment, async article =>
        {
            if (article.State is ArticleState.InReview)
                return Refusal.NotReady("This text is in review already.");
            await editor.SubmitAsync(article.Section, article.Slug, by, comment, cancellationToken);
            return null;
        }, cancellationToken);

    /// <summary>Gives a text back to its writers, with what to change.</summary>
    public Task<Refusal?> ReturnAsync(int articleId, int revisionId, Actor by, string? comment, CancellationToken cancellationToken) =>
        ActAsync(articleId, revisionId, by, AuditActs.Returned, comment, async article =>
        {
            if (string.IsNullOrWhiteSpace(comment))
                return Refusal.NotReady("Say in a sentence what should change, so that the writer knows.");
            await editor.ReturnAsync(article.Section, article.Slug, by, comment, cancellationToken);
            return null;
        }, cancellationToken);

    /// <param name="signature">Name and credentials as readers will see them.</param>
    public Task<Refusal?> SignOffAsync(int articleId, int revisionId, Actor by, string signature, string? comment, CancellationToken cancellationToken) =>
        ActAsync(articleId, revisionId, by, AuditActs.SignedOff, comment, async article =>
        {
            if (string.IsNullOrWhiteSpace(signature))
                return Refusal.NotReady("Readers see who signed off: give your name and credentials first.");
            if (await store.SignOffAsync(revisionId, cancellationToken) is { } signed && !MayBeRenewed(signed, article))
                return Refusal.NotReady($"This text was signed off already, by {signed.By}.");
            if (review.CurrentValue.FourEyes && await authorship.HasWrittenAsync(article, by, cancellationToken))
                return Refusal.NotAllowed("You wrote part of this text, so somebody else has to sign it off.");
            await editor.SignOffAsync(article.Section, article.Slug, by with { Name = signature.Trim() }, comment, cancellationToken);
            return null;
        }, cancellationToken);

    /// <param name="changeNote">What changed for readers, in a line.</param>
    public Task<Refusal?> PublishAsync(int articleId, int revisionId, Actor by, string? changeNote, string? gradeReason, CancellationToken cancellationToken) =>
        ActAsync(articleId, revisionId, by, AuditActs.Published, changeNote, async article =>
        {
            if (await guard.RefusesAsync(article, changeNote, gradeReason, cancellationToken) is { } refusal)
                return refusal;
            await editor.PublishAsync(article.Section, article.Slug, by, NullIfBlank(changeNote), NullIfBlank(gradeReason), cancellationToken);
            await DropScheduledAsync(article, ScheduledKind.Publish, cancellationToken);
            return null;
        }, cancellationToken);

    /// <param name="replacement">A live page of the site that readers are led to instead, or null.</param>
    public Task<Refusal?> WithdrawAsync(int articleId, Actor by, string? comment, string? replacement, CancellationToken cancellationToken) =>
        ActAsync(articleId, null, by, AuditActs.Withdrawn, comment, async article =>
        {
            if (await guard.RefusesWithdrawalAsync(article, comment, replacement, cancellationToken) is { } refusal)
                return refusal;
            await editor.WithdrawAsync(article.Section, article.Slug, by, comment!.Trim(), NullIfBlank(replacement), cancellationToken);
            await DropScheduledAsync(article, ScheduledKind.Withdraw, cancellationToken);
            return null;
        }, cancellationToken);

    public Task<Refusal?> RenameAsync(int articleId, string newSlug, Actor by, CancellationToken cancellationToken) =>
        ActAsync(articleId, null, by, AuditActs.Renamed, newSlug, async article =>
        {
            if (newSlug == article.Slug)
                return Refusal.NotReady("This is the address already.");
            if (!Slugs.IsSlug(newSlug))
                return Refusal.NotReady(Slugs.Rule(newSlug));
            if (article.Section == Section.CancerTypes)
                return Refusal.NotReady("A cancer type’s page has the address of the cancer type.");
            if (await store.Articles.AnyAsync(other => other.Section == article.Section && other.Slug == newSlug, cancellationToken))
                return Refusal.NotReady($"The address /{article.Section}/{newSlug} is taken by another article.");
            await editor.RenameAsync(article.Section, article.Slug, newSlug, by, cancellationToken);
            return null;
        }, cancellationToken);

    private async Task<Refusal?> ActAsync(
        int articleId, int? revisionId, Actor by, string act, string? detail, Func<Article, Task<Refusal?>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        // What was read before the turn came may be old.
        store.ChangeTracker.Clear();
        if (await store.Articles.FirstOrDefaultAsync(article => article.Id == articleId, cancellationToken) is not { } found)
            return Refusal.NotReady("This article does not exist.");
        if (revisionId is not null && found.LatestRevisionId != revisionId)
            return Refusal.Changed("Somebody saved a newer text meanwhile. Read it first, then decide again.");
        var address = $"/{found.Section}/{found.Slug}";
        if (await work(found) is { } refusal)
            return refusal;

        await audit.AppendAsync(store, by, act, address, NullIfBlank(detail), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    // A review lasts for a time only, and somebody may ask for a new one before that.
    private bool MayBeRenewed(Decision signOff, Article article) =>
        article.State is ArticleState.InReview or ArticleState.Withdrawn || clock.GetUtcNow().UtcDateTime >= review.CurrentValue.DueAfter(signOff.At);

    private async Task DropScheduledAsync(Article article, ScheduledKind kind, CancellationToken cancellationToken) =>
        await store.ScheduledChanges.Where(change => change.ArticleId == article.Id && change.Kind == kind).ExecuteDeleteAsync(cancellationToken);

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Publishing;

/// <summary>Says whether the latest text of an article may go out, and whether a live one may be taken away: to whoever presses the button, and to the schedule.</summary>
public sealed class PublishGuard(ArticleStore store, PublishChecks checks, TimeProvider clock, IOptionsMonitor<ReviewOptions> review)
{
    public async Task<Refusal?> RefusesAsync(Article article, string? changeNote, string? gradeReason, CancellationToken cancellationToken)
    {
        if (article.LiveRevisionId == article.LatestRevisionId)
            return Refusal.NotReady("This text is live already.");

        var source = await store.Revisions.AsNoTracking().Where(revision => revision.Id == article.LatestRevisionId).Select(revision => revision.Source).SingleAsync(cancellationToken);
        var report = await checks.CheckAsync(article.Section, article.Slug, source, cancellationToken);
        if (report.Missing.Count > 0)
            return Refusal.NotReady("This text still lacks something.", report.Missing);
        if (report.NeedsGradeReason && string.IsNullOrWhiteSpace(gradeReason))
            return Refusal.NotReady($"This text reads above grade {report.GradeLimit:0.0}. Make it plainer, or write down why it has to be so.");
        if (review.CurrentValue.Required && await SignOffRefusesAsync(article, cancellationToken) is { } unsigned)
            return unsigned;
        if (string.IsNullOrWhiteSpace(changeNote) && await WasPublishedAsync(article, cancellationToken))
            return Refusal.NotReady("Say in a line what changed for readers.");
        return null;
    }

    public async Task<Refusal?> RefusesWithdrawalAsync(Article article, string? comment, string? replacement, CancellationToken cancellationToken)
    {
        if (article.LiveRevisionId is null)
            return Refusal.NotReady("This article is not live.");
        if (string.IsNullOrWhiteSpace(comment))
            return Refusal.NotReady("Say in a sentence why the page is withdrawn.");
        if (string.IsNullOrWhiteSpace(replacement))
            return null;
        replacement = replacement.Trim();
        if (replacement == $"/{article.Section}/{article.Slug}")
            return Refusal.NotReady("A page cannot replace itself.");
        return await IsLiveAsync(replacement, cancellationToken) ? null : Refusal.NotReady($"There is no live page at {replacement}. Give an address such as /basics/what-is-immunotherapy, or leave it empty.");
    }

    public Task<bool> WasPublishedAsync(Article article, CancellationToken cancellationToken) =>
        store.Decisions.AnyAsync(decision => decision.ArticleId == article.Id && decision.Kind == DecisionKind.Published, cancellationToken);

    private async Task<Refusal?> SignOffRefusesAsync(Article article, CancellationToken cancellationToken)
    {
        if (await store.SignOffAsync(article.LatestRevisionId!.Value, cancellationToken) is not { } signOff)
            return Refusal.NotReady("A clinician has to sign off this very text first.");
        return clock.GetUtcNow().UtcDateTime < review.CurrentValue.DueAfter(signOff.At)
            ? null
            : Refusal.NotReady("The sign-off of this text is out of date. A clinician has to sign off the text again first.");
    }

    // A cancer type has a page of its own, with or without an article.
    private async Task<bool> IsLiveAsync(string address, CancellationToken cancellationToken) =>
        address.Split('/') is ["", var section, var slug]
        && (await store.Published().AnyAsync(page => page.Section == section && page.Slug == slug, cancellationToken)
            || (section == Section.CancerTypes && await store.CancerTypes.AnyAsync(type => type.Slug == slug, cancellationToken)));
}

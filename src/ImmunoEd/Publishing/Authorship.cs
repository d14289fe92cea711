using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Says who wrote the latest text of an article, so that somebody else signs it off.</summary>
public sealed class Authorship(ArticleStore store)
{
    /// <summary>
    /// Whoever saved something since the last other text that a clinician signed, or ever saved this very text.
    /// A signed text that was only brought back in between vouches for nobody's words.
    /// </summary>
    public async Task<bool> HasWrittenAsync(Article article, Actor by, CancellationToken cancellationToken)
    {
        var hash = await store.Revisions.Where(revision => revision.Id == article.LatestRevisionId).Select(revision => revision.Hash).SingleAsync(cancellationToken);
        var first = await store.Revisions.Where(revision => revision.ArticleId == article.Id && revision.Hash == hash).MinAsync(revision => revision.Number, cancellationToken);
        var signed = await LastSignedAsync(article, hash, before: first, cancellationToken);
        return await store.Revisions.AnyAsync(
            revision => revision.ArticleId == article.Id && revision.AccountId == by.AccountId && (revision.Number > signed || revision.Hash == hash), cancellationToken);
    }

    private async Task<int> LastSignedAsync(Article article, string hash, int before, CancellationToken cancellationToken)
    {
        var decided = await store.Decisions.Where(decision => decision.ArticleId == article.Id && (decision.Kind == DecisionKind.SignedOff || decision.Kind == DecisionKind.Returned))
            .Join(store.Revisions, decision => decision.RevisionId, revision => revision.Id, (decision, revision) => new { decision.Id, decision.Kind, revision.Hash, revision.Number })
            .Where(row => row.Hash != hash)
            .ToListAsync(cancellationToken);
        return decided.GroupBy(row => row.Hash)
            .Select(text => text.MaxBy(row => row.Id)!)
            .Where(last => last.Kind == DecisionKind.SignedOff && last.Number < before)
            .Select(last => last.Number)
            .DefaultIfEmpty()
            .Max();
    }
}

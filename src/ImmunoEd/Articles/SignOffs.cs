using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Articles;

/// <summary>Which texts a clinician vouches for.</summary>
public static class SignOffs
{
    /// <summary>
    /// By revision, the sign-off that counts. It is bound to the text's hash: a text that comes back, such as a restored one, is still signed off,
    /// any other has none; and one that was given back to its writers later has none either.
    /// </summary>
    public static async Task<Dictionary<int, Decision>> SignOffsAsync(this ArticleStore store, IReadOnlyList<int> revisionIds, CancellationToken cancellationToken)
    {
        var decided = await store.Revisions.AsNoTracking()
            .Where(revision => revisionIds.Contains(revision.Id))
            .Join(store.Revisions, revision => revision.ArticleId, same => same.ArticleId, (revision, same) => new { revision.Id, revision.Hash, SameId = same.Id, SameHash = same.Hash })
            .Where(pair => pair.Hash == pair.SameHash)
            .Join(store.Decisions, pair => pair.SameId, decision => decision.RevisionId, (pair, decision) => new { pair.Id, Decision = decision })
            .Where(row => row.Decision.Kind == DecisionKind.SignedOff || row.Decision.Kind == DecisionKind.Returned)
            .ToListAsync(cancellationToken);
        return decided.GroupBy(row => row.Id)
            .Select(group => (group.Key, Last: group.MaxBy(row => row.Decision.Id)!.Decision))
            .Where(last => last.Last.Kind == DecisionKind.SignedOff)
            .ToDictionary(last => last.Key, last => last.Last);
    }

    public static async Task<Decision?> SignOffAsync(this ArticleStore store, int revisionId, CancellationToken cancellationToken) =>
        (await store.SignOffsAsync([revisionId], cancellationToken)).GetValueOrDefault(revisionId);
}

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
            // From the decisions to their texts: an article has few of those, and may have thousands of long revisions.
            .Join(store.Decisions, revision => revision.ArticleId, decision => decision.ArticleId, (revision, decision) => new { revision.Id, revision.Hash, Decision = decision })
            .Where(row => row.Decision.Kind == DecisionKind.SignedOff || row.Decision.Kind == DecisionKind.Returned)
            .Join(store.Revisions, row => row.Decision.RevisionId, same => same.Id, (row, same) => new { row.Id, row.Hash, row.Decision, SameHash = same.Hash })
            .Where(row => row.Hash == row.SameHash)
            .ToListAsync(cancellationToken);
        return decided.GroupBy(row => row.Id)
            .Select(group => (group.Key, Last: group.MaxBy(row => row.Decision.Id)!.Decision))
            .Where(last => last.Last.Kind == DecisionKind.SignedOff)
            .ToDictionary(last => last.Key, last => last.Last);
    }

    public static async Task<Decision?> SignOffAsync(this ArticleStore store, int revisionId, CancellationToken cancellationToken) =>
        (await store.SignOffsAsync([revisionId], cancellationToken)).GetValueOrDefault(revisionId);
}

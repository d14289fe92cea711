using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>One thing that happened to an article: a saved text, or a decision about one.</summary>
public sealed record HistoryLine(DateTime At, string By, int RevisionId, int Number, DecisionKind? Decision, string? Comment, string? GradeReason)
{
    public string What => Decision switch
    {
        null => $"Saved revision {Number}",
        DecisionKind.Submitted => $"Sent revision {Number} to review",
        DecisionKind.Returned => $"Gave revision {Number} back",
        DecisionKind.SignedOff => $"Signed off revision {Number}",
        DecisionKind.Published => $"Published revision {Number}",
        DecisionKind.Withdrawn => "Withdrew the page",
        DecisionKind.Renamed => "Changed the address",
        _ => Decision.Value.ToString(),
    };
}

internal static class ArticleHistory
{
    /// <summary>The latest lines, newest first.</summary>
    public static async Task<List<HistoryLine>> ReadAsync(ArticleStore store, int articleId, int most, CancellationToken cancellationToken)
    {
        var revisions = await store.Revisions.AsNoTracking().Where(revision => revision.ArticleId == articleId)
            .OrderByDescending(revision => revision.Number).Take(most)
            .Select(revision => new HistoryLine(revision.At, revision.By, revision.Id, revision.Number, null, null, null))
            .ToListAsync(cancellationToken);
        var decisions = await store.Decisions.AsNoTracking().Where(decision => decision.ArticleId == articleId)
            .OrderByDescending(decision => decision.Id).Take(most)
            .Join(store.Revisions, decision => decision.RevisionId, revision => revision.Id, (decision, revision) => new
            {
                decision.Id,
                Line = new HistoryLine(decision.At, decision.By, revision.Id, revision.Number, decision.Kind, decision.Comment, decision.GradeReason),
            })
            .ToListAsync(cancellationToken);
        // The clock may have been set back: among decisions, their order is that of their ids.
        return [.. decisions.OrderByDescending(decision => decision.Id).Select(decision => decision.Line).Concat(revisions).OrderByDescending(line => line.At).Take(most)];
    }
}

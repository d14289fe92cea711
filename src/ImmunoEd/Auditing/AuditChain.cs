using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Auditing;

/// <summary>The first row that does not fit the chain.</summary>
public sealed record AuditBreak(long Id, string Reason);

/// <param name="LastHash">Written down elsewhere, it proves later that nobody has made the whole chain anew.</param>
public sealed record AuditVerification(long Entries, string LastHash, AuditBreak? Break);

/// <summary>Walks the whole trail and finds a row that was altered, removed, added or moved.</summary>
public static class AuditChain
{
    public static async Task<AuditVerification> VerifyAsync(DbContext store, CancellationToken cancellationToken)
    {
        if (await store.Set<AuditEntry>().Where(entry => entry.Id < 1).OrderBy(entry => entry.Id).Select(entry => (long?)entry.Id).FirstOrDefaultAsync(cancellationToken) is { } early)
            return new AuditVerification(0, AuditHead.NoHash, new AuditBreak(early, "the row stands before the beginning"));

        var (lastId, lastHash, start) = (0L, AuditHead.NoHash, -1L);
        AuditHead? head = null;
        // Whoever acts meanwhile adds rows: those are walked too, until the end of the trail is reached.
        while (start < lastId && head?.LastId != lastId)
        {
            start = lastId;
            await foreach (var entry in Following(store, lastId).WithCancellation(cancellationToken))
            {
                if (BreakAt(entry, lastId, lastHash) is { } broken)
                    return new AuditVerification(lastId, lastHash, broken);
                (lastId, lastHash) = (entry.Id, entry.Hash);
            }

            head = await store.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        }

        return new AuditVerification(lastId, lastHash, BreakAtEnd(head, lastId, lastHash));
    }

    private static IAsyncEnumerable<AuditEntry> Following(DbContext store, long lastId) =>
        store.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Id > lastId).OrderBy(entry => entry.Id).AsAsyncEnumerable();

    private static AuditBreak? BreakAtEnd(AuditHead? head, long lastId, string lastHash)
    {
        if (head is null || head.LastId > lastId)
            return new AuditBreak(lastId + 1, "the end of the trail is missing");
        if (head.LastId < lastId)
            return new AuditBreak(head.LastId + 1, "the row was put after the end of the trail");
        return head.LastHash == lastHash ? null : new AuditBreak(lastId, "the row is not the one that the trail ended with");
    }

    private static AuditBreak? BreakAt(AuditEntry entry, long lastId, string lastHash)
    {
        if (entry.Id != lastId + 1)
            return new AuditBreak(lastId + 1, "the row is missing");
        if (entry.PreviousHash != lastHash)
            return new AuditBreak(entry.Id, "the row does not follow the one before it");
        return entry.ComputeHash() == entry.Hash ? null : new AuditBreak(entry.Id, "the row was altered");
    }
}

using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Auditing;

/// <summary>Writes down what was done, in the transaction in which it was done: neither can be kept without the other.</summary>
public sealed class AuditTrail(TimeProvider clock)
{
    public async Task AppendAsync(DbContext store, Actor by, string act, string? subject, string? detail, CancellationToken cancellationToken)
    {
        if (store.Database.CurrentTransaction is null)
            throw new InvalidOperationException("An act and its entry in the audit trail belong in one transaction.");

        // Changing the end of the chain first makes writers wait for each other on every kind of database.
        await store.Set<AuditHead>().ExecuteUpdateAsync(set => set.SetProperty(head => head.LastId, head => head.LastId + 1), cancellationToken);
        var head = await store.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);
        var entry = new AuditEntry
        {
            Id = head.LastId,
            At = Now,
            AccountId = by.AccountId,
            By = by.Name,
            Act = act,
            Subject = subject,
            Detail = detail,
            PreviousHash = head.LastHash,
            Hash = "",
        };
        entry.Hash = entry.ComputeHash();
        store.Add(entry);
        await store.SaveChangesAsync(cancellationToken);
        store.Entry(entry).State = EntityState.Detached;
        await store.Set<AuditHead>().ExecuteUpdateAsync(set => set.SetProperty(row => row.LastHash, entry.Hash), cancellationToken);
    }

    private DateTime Now
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }
}

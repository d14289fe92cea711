using System.Data.Common;
using ImmunoEd.Articles;
using ImmunoEd.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmunoEd.Publishing;

/// <summary>Tells of a change as it is committed: this process at once, others by rows in the same transaction.</summary>
internal sealed class ChangeAnnouncer(CacheVersions cache, WorkSignal<Relating> relating, TimeProvider clock) : DbTransactionInterceptor
{
    /// <summary>Of this process, to know its own changes again.</summary>
    public string Process { get; } = Guid.NewGuid().ToString("N");

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private const int MostNames = 2_000;

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ArticleStore { Changes.Count: > 0 } store)
            await WriteAsync(store, cancellationToken);
        return result;
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ArticleStore { Changes.Count: > 0 } store)
        {
            cache.Drop(store.Changes);
            store.Changes.Clear();
            relating.Wake();
        }

        return Task.CompletedTask;
    }

    private async Task WriteAsync(ArticleStore store, CancellationToken cancellationToken)
    {
        if (store.Changes.Count > MostNames || store.Changes.Contains(CacheNames.Everything))
        {
            store.Changes.Clear();
            store.Changes.Add(CacheNames.Everything);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await store.ChangedNames.Where(change => change.At < now - Kept).ExecuteDeleteAsync(cancellationToken);
        foreach (var names in store.Changes.Chunk(100))
        {
            var places = string.Join(", ", names.Select((_, row) => $"({{{row + 2}}}, {{0}}, {{1}})"));
            var insert = $"""INSERT INTO "ChangedNames" ("Name", "Process", "At") VALUES {places}""";
            await store.Database.ExecuteSqlRawAsync(insert, [Process, now, .. names], cancellationToken);
        }
    }
}

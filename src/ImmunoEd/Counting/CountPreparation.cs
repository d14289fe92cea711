using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Counting;

/// <summary>Brings the tables of counts to the schema of this program.</summary>
internal sealed class CountPreparation(CountStore store)
{
    private static readonly TimeSpan MigrationLimit = TimeSpan.FromMinutes(5);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(MigrationLimit);
        try
        {
            // To find that there is nothing to do, a migration builds each model twice.
            if ((await store.Database.GetPendingMigrationsAsync(limit.Token)).Any())
                await store.Database.MigrateAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The tables for counting could not be made in five minutes: another program has been changing the database.");
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Staff;

/// <summary>Brings the tables of accounts to the schema of this program.</summary>
public sealed class StaffPreparation(StaffStore store)
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
            throw new TimeoutException("The tables of accounts could not be made in five minutes: another program has been changing the database.");
        }
    }
}

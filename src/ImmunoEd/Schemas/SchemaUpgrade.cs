using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ImmunoEd.Schemas;

/// <summary>Brings the tables of a context to the schema of this program.</summary>
public static class SchemaUpgrade
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <exception cref="TimeoutException">Another program was changing the database all the while.</exception>
    public static async Task UpgradeSchemaAsync(this DbContext store, CancellationToken cancellationToken)
    {
        if (KnownMigrations(store).Except(await store.AppliedMigrationsAsync(cancellationToken)).Any())
            await MigrateAsync(store.Database, cancellationToken);
    }

    /// <returns>Names of migrations of a newer program; it alone knows what they did.</returns>
    public static async Task<IEnumerable<string>> UnknownMigrationsAsync(this DbContext store, CancellationToken cancellationToken) =>
        (await store.AppliedMigrationsAsync(cancellationToken)).Except(KnownMigrations(store));

    private static IEnumerable<string> KnownMigrations(DbContext store) => store.GetType().Assembly.GetTypes()
        .Where(type => type.BaseType == typeof(Migration) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == store.GetType())
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id);

    // The framework's own questions build the model first: a third of the time of a start that finds nothing to do.
    private static async Task<IEnumerable<string>> AppliedMigrationsAsync(this DbContext store, CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await ReadHistoryAsync(store.Database, cancellationToken);
        }
        catch (DbException)
        {
            // There is no such table yet, or something is wrong: each database says so in its own words.
            return await store.Database.GetAppliedMigrationsAsync(cancellationToken);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The name of the table is a constant of the program.")]
    private static async Task<IEnumerable<string>> ReadHistoryAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        var table = RelationalOptionsExtension.Extract(database.GetService<IDbContextOptions>()).MigrationsHistoryTableName ?? HistoryRepository.DefaultTableName;
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = $"""SELECT "{nameof(HistoryRow.MigrationId)}" FROM "{table}" """;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
            applied.Add(rows.GetString(0));
        return applied;
    }

    private static async Task MigrateAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await database.MigrateAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                "Another program has been changing the database for five minutes. If none is running, delete the row in its table __EFMigrationsLock and start again.");
        }
    }
}

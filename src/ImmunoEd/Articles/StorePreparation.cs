using System.Globalization;
using ImmunoEd.Schemas;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Articles;

/// <summary>Brings the store to the schema of this program and proves its settings before anything is served.</summary>
public sealed class StorePreparation(ArticleStore store, IOptions<DataOptions> options, ILogger<StorePreparation> logger)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(options.Value.FullDirectory);
            await RefuseNewerSchemaAsync(cancellationToken);
            await store.UpgradeSchemaAsync(cancellationToken);
            await AssertDurableAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The database in {options.Value.FullDirectory} cannot be opened: {fault.Message}", fault);
        }
        catch (TimeoutException fault)
        {
            throw new StoreException(fault.Message, fault);
        }
    }

    /// <summary>For verbs that only read: a mistyped folder must not become a new, empty database.</summary>
    public async Task PrepareExistingAsync(CancellationToken cancellationToken)
    {
        if (store.Database.IsSqlite() && !File.Exists(options.Value.SqliteFile))
            throw new StoreException($"There is no database in {options.Value.FullDirectory}.");

        await PrepareAsync(cancellationToken);
    }

    private async Task RefuseNewerSchemaAsync(CancellationToken cancellationToken)
    {
        if ((await store.UnknownMigrationsAsync(cancellationToken)).FirstOrDefault() is { } newer)
            throw new StoreException($"The database was written by a newer ImmunoEd ({newer}). Start that version, or restore a backup.");
    }

    // A setting that silently did not take would lose a saved edit in a power cut.
    private async Task AssertDurableAsync(CancellationToken cancellationToken)
    {
        if (!store.Database.IsSqlite())
            return;

        await store.Database.OpenConnectionAsync(cancellationToken);
        var journal = await PragmaAsync("journal_mode", cancellationToken);
        var synchronous = await PragmaAsync("synchronous", cancellationToken);
        var version = store.Database.GetDbConnection().ServerVersion;
        await store.Database.CloseConnectionAsync();
        if (journal != SqliteDurability.JournalMode || synchronous != SqliteDurability.SynchronousFull.ToString(CultureInfo.InvariantCulture))
            throw new StoreException($"SQLite did not take its settings: journal_mode is {journal}, synchronous is {synchronous}.");

        logger.LogInformation("SQLite {Version}, journal_mode {JournalMode}, synchronous {Synchronous}", version, journal, synchronous);
    }

    private async Task<string?> PragmaAsync(string name, CancellationToken cancellationToken)
    {
        await using var command = store.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name is one of two constants above.
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}

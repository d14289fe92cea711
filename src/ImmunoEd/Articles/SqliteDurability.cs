using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmunoEd.Articles;

/// <summary>
/// Makes every connection keep a saved edit through a power cut: a rollback journal, synced at each commit.
/// docs/decisions/0002-rollback-journal.md says why this and not write-ahead logging.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    public const string JournalMode = "truncate";
    public const int SynchronousFull = 2;
    public const int BusyTimeoutMilliseconds = 10_000;

    // Without cache_spill=off, a transaction that outgrows the cache, such as an import, locks readers out until it ends.
    private static readonly string Settings =
        $"PRAGMA busy_timeout={BusyTimeoutMilliseconds}; PRAGMA journal_mode={JournalMode}; PRAGMA synchronous={SynchronousFull}; PRAGMA cache_spill=off;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmunoEd.Articles;

/// <summary>
/// Lets the writers of this process begin their transactions in the order in which they came.
/// SQLite lets whoever asks at the right moment go first, and a waiting editor can lose many times in a row.
/// </summary>
internal sealed class SqliteWriterQueue : DbTransactionInterceptor, IDbConnectionInterceptor, IDisposable
{
    // Whoever waited this long tries without a turn; what SQLite answers then is what the caller sees.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1);
    private DbConnection? holder;

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (holder != connection && turn.Wait(Patience))
            holder = connection;
        return result;
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (holder != connection && await turn.WaitAsync(Patience, cancellationToken))
            holder = connection;
        return result;
    }

    // A transaction that ends, however it ends, closes the connection that was opened for it.
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => EndTurn(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        EndTurn(connection);
        return Task.CompletedTask;
    }

    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => EndTurn(connection);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        EndTurn(connection);
        return Task.CompletedTask;
    }

    public void Dispose() => turn.Dispose();

    private void EndTurn(DbConnection connection)
    {
        if (Interlocked.CompareExchange(ref holder, null, connection) == connection)
            turn.Release();
    }
}

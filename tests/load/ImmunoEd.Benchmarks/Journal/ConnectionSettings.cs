using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>Sets up each opened connection, as the program's own interceptor does.</summary>
internal sealed class ConnectionSettings(string settings) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = settings;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}

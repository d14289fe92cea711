using Microsoft.Data.Sqlite;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks;

/// <summary>What every table of figures must say about where they come from.</summary>
internal static class Machine
{
    public static string Describe()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return Invariant($"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, load {Load()}, .NET {Environment.Version}, SQLite {connection.ServerVersion}, {Environment.OSVersion}");
    }

    private static string Load() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}

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
        return Invariant($"{DateTime.UtcNow:yyyy-MM-dd}, {Cores()} cores, load {Load()}, .NET {Environment.Version}, SQLite {connection.ServerVersion}, {Environment.OSVersion}");
    }

    // Of the machine: a benchmark may be held to one.
    private static int Cores() =>
        File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal)) : Environment.ProcessorCount;

    private static string Load() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}

using System.Diagnostics;
using ImmunoEd.Articles;
using Microsoft.Data.Sqlite;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>Who waits for a lock: SQLite (busy_timeout), or the driver (a try every 150 ms until the command timeout).</summary>
internal static class WaitingBenchmark
{
    private const int Rounds = 2;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5);

    public static async Task<int> RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var sqlite = JournalDesign.RollbackJournalWithoutQueue("SQLite waits", folder.File("sqlite.db"), SqliteDurability.BusyTimeoutMilliseconds);
        await ArticleStock.WriteAsync(sqlite);
        File.Copy(sqlite.File, folder.File("driver.db"));
        await using var driver = JournalDesign.RollbackJournalWithoutQueue("the driver waits", folder.File("driver.db"), 0);
        await CompareAsync(new JournalLoad(8, 0, 0), [sqlite, driver]);
        PrintLimits(folder.File("sqlite.db"));
        return 0;
    }

    private static async Task CompareAsync(JournalLoad load, JournalDesign[] designs)
    {
        var rounds = designs.ToDictionary(design => design, _ => new List<JournalRound>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var design in designs)
                rounds[design].Add(await load.RunAsync(design, JournalLoad.Editors, Round));
        }

        Console.WriteLine($"Waiting for the lock: {JournalLoad.Editors} editors, {load.Name}\n\n{JournalTable.Header}");
        foreach (var design in designs)
            Console.WriteLine(JournalTable.Row(design.Name, rounds[design]));
        Console.WriteLine();
    }

    private static void PrintLimits(string file)
    {
        using var holder = new SqliteConnection($"Data Source={file}");
        holder.Open();
        using var held = holder.BeginTransaction();
        Console.WriteLine("When a lock is never released\n\n| busy_timeout s | command timeout s | the caller has the error after s |\n|---|---|---|");
        foreach (var (busy, command) in new[] { (0, 2), (1, 2), (3, 2) })
            Console.WriteLine(Invariant($"| {busy} | {command} | {SecondsToError(file, busy, command):0.0} |"));
        Console.WriteLine();
    }

    private static double SecondsToError(string file, int busySeconds, int commandSeconds)
    {
        using var connection = new SqliteConnection($"Data Source={file};Default Timeout={commandSeconds};Pooling=False");
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = busySeconds switch { 0 => "PRAGMA busy_timeout=0", 1 => "PRAGMA busy_timeout=1000", _ => "PRAGMA busy_timeout=3000" };
        settings.ExecuteNonQuery();
        var watch = Stopwatch.StartNew();
        try
        {
            connection.BeginTransaction().Dispose();
        }
        catch (SqliteException)
        {
            return watch.Elapsed.TotalSeconds;
        }

        return double.NaN;
    }
}

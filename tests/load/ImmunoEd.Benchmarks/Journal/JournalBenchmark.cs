using System.Diagnostics;
using ImmunoEd.Articles;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>The rollback journal beside write-ahead logging, under the same loads in turn: A B C A B C.</summary>
internal static class JournalBenchmark
{
    private const int Rounds = 3;

    // On a busy machine rounds are left out rather than loads.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(65);
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(0.5);

    public static async Task<int> RunAsync()
    {
        using var folder = new TemporaryFolder();
        Console.WriteLine($"Journal modes: {Machine.Describe()}; medians of up to {Rounds} rounds of one second or two, maxima over all; times in ms\n");
        await using var rollback = JournalDesign.RollbackJournal("A rollback journal, writers in a queue", folder.File("rollback.db"));
        await ArticleStock.WriteAsync(rollback);
        foreach (var copy in new[] { "shared.db", "no-queue.db", "one-writer.db", "wal.db" })
            File.Copy(rollback.File, folder.File(copy));
        await using var shared = JournalDesign.RollbackJournal("A and a second process", folder.File("shared.db"));
        await using var noQueue = JournalDesign.RollbackJournalWithoutQueue("A without a queue of writers", folder.File("no-queue.db"), SqliteDurability.BusyTimeoutMilliseconds);
        await using var oneWriter = JournalDesign.WalWithOneWriter("B WAL, one writer, a ninth hands over", folder.File("one-writer.db"));
        await using var wal = JournalDesign.PlainWal("C plain WAL (reference)", folder.File("wal.db"));
        await using var second = await SecondProcess.StartAsync(shared.File);

        List<Contender> contenders = [new(rollback, 0, null), new(shared, 0, second), new(noQueue, 0, null), new(oneWriter, 1, null), new(wal, 0, null)];
        foreach (var contender in contenders)
            await contender.RunAsync(new JournalLoad(8, 0, 0), Warmup);
        var watch = Stopwatch.StartNew();
        foreach (var (number, load) in JournalLoad.All.Index())
            await CompareAsync(load, contenders, () => watch.Elapsed > Limit * (number + 1) / JournalLoad.All.Count);
        return await ConcludeAsync(contenders, second);
    }

    private static async Task CompareAsync(JournalLoad load, List<Contender> contenders, Func<bool> isLate)
    {
        var rounds = contenders.ToDictionary(contender => contender, _ => new List<JournalRound>());
        for (var round = 0; round < Rounds && (round == 0 || !isLate()); round++)
        {
            foreach (var contender in contenders)
                rounds[contender].Add(await contender.RunAsync(load, load.Round));
        }

        Console.WriteLine($"{JournalLoad.Editors} editors, {load.Name} ({rounds[contenders[0]].Count} rounds)\n\n{JournalTable.Header}");
        foreach (var contender in contenders)
            Console.WriteLine(JournalTable.Row(contender.Design.Name, rounds[contender]));
        Console.WriteLine();
    }

    private static async Task<int> ConcludeAsync(List<Contender> contenders, SecondProcess second)
    {
        var isGood = true;
        foreach (var design in contenders.Select(contender => contender.Design))
        {
            var integrity = await design.IntegrityAsync();
            isGood &= integrity == "ok";
            Console.WriteLine($"- integrity_check of {design.Name}: {integrity}");
        }

        Console.WriteLine(Invariant($"- The second process saved {second.Saves} times with {second.Errors} errors; its slowest save took {second.Slowest:0} ms.\n"));
        return isGood && second.Errors == 0 ? 0 : 1;
    }

    /// <param name="MoreEditors">Writers of this process that stand for the second process where one cannot write itself.</param>
    private sealed record Contender(JournalDesign Design, int MoreEditors, SecondProcess? Second)
    {
        public async Task<JournalRound> RunAsync(JournalLoad load, TimeSpan length)
        {
            if (Second is not null)
                await Second.BeginAsync(load.EditorPause);
            var round = await load.RunAsync(Design, JournalLoad.Editors + MoreEditors, length);
            if (Second is not null)
                await Second.EndAsync();
            return round;
        }
    }
}

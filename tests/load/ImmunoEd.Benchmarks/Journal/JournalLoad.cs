using System.Diagnostics;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

/// <param name="EditorPause">Zero: the next save begins when the last one is answered. Otherwise one is due every so many milliseconds.</param>
/// <param name="ReaderPause">The same for look-ups.</param>
internal sealed record JournalLoad(int Readers, int EditorPause, int ReaderPause)
{
    public const int Editors = 8;

    public static IReadOnlyList<JournalLoad> All { get; } =
        [.. new[] { 0, 8, 32 }.Select(readers => new JournalLoad(readers, 50, 20)), new JournalLoad(8, 0, 0), new JournalLoad(32, 500, 20)];

    public string Name => Invariant($"{Readers} readers, {(EditorPause == 0 ? "all in closed loops" : $"editors every {EditorPause} ms, readers every {ReaderPause} ms")}");

    /// <summary>Long enough for four saves of each editor.</summary>
    public TimeSpan Round => TimeSpan.FromMilliseconds(Math.Max(1000, 4 * EditorPause));

    public Task<JournalRound> RunAsync(JournalDesign design, int editors, TimeSpan length)
    {
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        return RunAsync(design, editors, () => Stopwatch.GetTimestamp() >= until);
    }

    public async Task<JournalRound> RunAsync(JournalDesign design, int editors, Func<bool> isOver)
    {
        var watch = Stopwatch.StartNew();
        var saves = Enumerable.Range(0, editors).Select(number => StartClient(isOver, EditorPause, number, random =>
        {
            var text = ArticleSave.TextOf(random);
            return () => design.SaveAsync(random.Next(1, ArticleStock.Count + 1), text);
        })).ToList();
        var reads = Enumerable.Range(0, Readers).Select(number => StartClient(isOver, ReaderPause, 1000 + number, random =>
            () => design.ReadAsync(ArticleStock.Section, ArticleStock.SlugOf(random.Next(1, ArticleStock.Count + 1))))).ToList();
        var (allSaves, allReads) = (Latencies.Together(await Task.WhenAll(saves)), Latencies.Together(await Task.WhenAll(reads)));
        return new JournalRound(watch.Elapsed, allSaves, allReads);
    }

    // SQLite blocks its thread; threads of their own keep the pool's growth out of the figures.
    private static Task<Latencies> StartClient(Func<bool> isOver, int pause, int seed, Func<Random, Func<Task>> prepare) =>
        Task.Factory.StartNew(() => Work(isOver, pause, new Random(seed), prepare), default, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static Latencies Work(Func<bool> isOver, int pause, Random random, Func<Random, Func<Task>> prepare)
    {
        var latencies = new Latencies();
        if (pause > 0)
            Thread.Sleep(random.Next(pause));
        while (!isOver())
        {
            var started = Stopwatch.GetTimestamp();
            latencies.MeasureAsync(prepare(random)).GetAwaiter().GetResult();
            var rest = pause - (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (rest > 0)
                Thread.Sleep(rest);
        }

        return latencies;
    }
}

internal sealed record JournalRound(TimeSpan Length, Latencies Saves, Latencies Reads);

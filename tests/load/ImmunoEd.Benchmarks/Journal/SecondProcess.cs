using System.Diagnostics;
using System.Globalization;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>Another process that saves to the same file while it is told to, as a verb does beside the running server.</summary>
internal sealed class SecondProcess : IAsyncDisposable
{
    public const string Verb = "second-process";

    private readonly Process process;

    private SecondProcess(Process process) => this.process = process;

    public int Saves { get; private set; }

    public int Errors { get; private set; }

    public double Slowest { get; private set; }

    public static async Task<SecondProcess> StartAsync(string file)
    {
        var process = ChildProcess.Start(Verb, file);
        await process.StandardOutput.ReadLineAsync();
        return new SecondProcess(process);
    }

    public async Task BeginAsync(int pause) => await process.StandardInput.WriteLineAsync(Invariant($"{pause}"));

    public async Task EndAsync()
    {
        await process.StandardInput.WriteLineAsync("stop");
        var figures = (await process.StandardOutput.ReadLineAsync())!.Split(' ');
        Saves += int.Parse(figures[0], CultureInfo.InvariantCulture);
        Errors += int.Parse(figures[1], CultureInfo.InvariantCulture);
        Slowest = Math.Max(Slowest, double.Parse(figures[2], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>What the child does: a line with a pause begins, the next line ends and is answered with figures.</summary>
    public static async Task<int> RunAsync(string file)
    {
        await using var design = JournalDesign.RollbackJournal("child", file);
        await design.ReadAsync(ArticleStock.Section, ArticleStock.SlugOf(1));
        var random = new Random(2);
        Console.WriteLine("ready");
        while (Console.ReadLine() is { } pause)
        {
            var stop = Task.Run(Console.ReadLine);
            var saves = new Latencies();
            while (!stop.IsCompleted)
            {
                await saves.MeasureAsync(() => design.SaveAsync(random.Next(1, ArticleStock.Count + 1), ArticleSave.TextOf(random)));
                Thread.Sleep(int.Parse(pause, CultureInfo.InvariantCulture));
            }

            var all = Latencies.Together([saves]);
            Console.WriteLine(Invariant($"{all.Count} {all.Errors} {(all.Count == 0 ? 0 : all.At(1))}"));
        }

        return 0;
    }
}

using System.Diagnostics;
using System.Globalization;
using ImmunoEd.Articles;
using ImmunoEd.Benchmarks.Import;
using ImmunoEd.Publishing;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>What readers and editors feel while another process imports a whole folder into the same file.</summary>
internal static class ImportBeside
{
    public const string Verb = "import-into";

    public static async Task<int> RunAsync(int articles)
    {
        using var folder = new TemporaryFolder();
        GeneratedContent.Write(folder.File("content"), articles);
        Directory.CreateDirectory(folder.File("data"));
        await using var design = JournalDesign.RollbackJournal("beside", new DataOptions { Directory = folder.File("data") }.SqliteFile);
        await ArticleStock.WriteAsync(design);

        using var child = ChildProcess.Start(Verb, folder.File("data"), folder.File("content"));
        var watch = Stopwatch.StartNew();
        var (saves, reads) = (new List<Latencies>(), new List<Latencies>());
        while (!child.HasExited)
        {
            var round = await new JournalLoad(8, 50, 20).RunAsync(design, 2, TimeSpan.FromSeconds(1));
            saves.Add(round.Saves);
            reads.Add(round.Reads);
        }

        var (save, read) = (Latencies.Together(saves), Latencies.Together(reads));
        Console.WriteLine(Invariant($"A second process imports {articles} articles ({watch.Elapsed.TotalSeconds:0.0} s with its start; {await child.StandardOutput.ReadToEndAsync()}) beside 2 editors and 8 readers\n"));
        Console.WriteLine("| | calls | p50 ms | p99 ms | longest ms | errors |\n|---|---|---|---|---|---|");
        Console.WriteLine(Row("save", save));
        Console.WriteLine(Row("look-up", read));
        Console.WriteLine($"\n- integrity_check: {await design.IntegrityAsync()}\n");
        return child.ExitCode + save.Errors + read.Errors == 0 ? 0 : 1;
    }

    private static string Row(string name, Latencies latencies) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {latencies.Count} | {latencies.At(0.5):0.0} | {latencies.At(0.99):0.0} | {latencies.At(1):0} | {latencies.Errors} |");

    public static async Task<int> ImportAsync(string data, string content)
    {
        await using var portal = new PortalServices(data);
        var report = await portal.UseAsync(services => services.GetRequiredService<ContentImporter>().ImportAsync(content, default));
        Console.Write(Invariant($"{report.Added} added"));
        return 0;
    }
}

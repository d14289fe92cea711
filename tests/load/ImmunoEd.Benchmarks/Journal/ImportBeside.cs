using System.Diagnostics;
using System.Globalization;
using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Benchmarks.Import;
using ImmunoEd.Publishing;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>What readers and editors feel while another process imports a whole folder into the same file.</summary>
internal static class ImportBeside
{
    public const string Verb = "import-into";

    private const int Editors = 2;

    public static async Task<int> RunAsync(int articles)
    {
        using var folder = new TemporaryFolder();
        GeneratedContent.Write(folder.File("content"), articles);
        Directory.CreateDirectory(folder.File("data"));
        await using var design = JournalDesign.RollbackJournal("beside", new DataOptions { Directory = folder.File("data") }.SqliteFile);
        await ArticleStock.WriteAsync(design);

        using var child = ChildProcess.Start(Verb, folder.File("data"), folder.File("content"));
        var watch = Stopwatch.StartNew();
        var round = await new JournalLoad(8, 50, 20).RunAsync(design, Editors, () => child.HasExited);
        Console.WriteLine(Invariant($"A second process imports {articles} articles ({watch.Elapsed.TotalSeconds:0.0} s with its start; {await child.StandardOutput.ReadToEndAsync()}) beside {Editors} editors and 8 readers\n"));
        Console.WriteLine("| | calls | p50 ms | p99 ms | longest ms | errors |\n|---|---|---|---|---|---|");
        Console.WriteLine(Row("save", round.Saves));
        Console.WriteLine(Row("look-up", round.Reads));
        Console.WriteLine($"\n- integrity_check: {await design.IntegrityAsync()}\n");
        return child.ExitCode + round.Saves.Errors + round.Reads.Errors == 0 ? 0 : 1;
    }

    private static string Row(string name, Latencies latencies) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {latencies.Count} | {latencies.At(0.5):0.0} | {latencies.At(0.99):0.0} | {latencies.At(1):0} | {latencies.Errors} |");

    public static async Task<int> ImportAsync(string data, string content)
    {
        await using var portal = new PortalServices(data);
        var report = await portal.UseAsync(services => services.GetRequiredService<ContentImporter>().ImportAsync(content, Actor.Import, default));
        Console.Write(Invariant($"{report.Added} added"));
        return 0;
    }
}

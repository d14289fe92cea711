using System.Diagnostics;
using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Publishing;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Import;

/// <summary>Content in, out and in again through the program's own importer and exporter; a process for each size.</summary>
internal static class ImportBenchmark
{
    public const string OneSize = "import-one";

    private const double MiB = 1024 * 1024;

    public static async Task<int> RunAsync(IEnumerable<string> sizes)
    {
        Console.WriteLine($"Import and export: {Machine.Describe()}\n");
        Console.WriteLine("| articles | import s | CPU s | articles/s | peak MiB | database MiB | export s | files that differ | unchanged again s | after a new topic s | result |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        var failures = 0;
        foreach (var size in sizes)
            failures += await ChildProcess.RunAsync(OneSize, size);
        return failures == 0 ? 0 : 1;
    }

    public static async Task<int> RunOneAsync(int articles)
    {
        using var folder = new TemporaryFolder();
        var (content, export) = (folder.File("content"), folder.File("export"));
        GeneratedContent.Write(content, articles);
        await using var portal = new PortalServices(folder.File("data"));
        await portal.UseAsync(async services => { await services.GetRequiredService<StorePreparation>().PrepareAsync(default); return 0; });

        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var (imported, importSeconds) = await TimedAsync(() => ImportAsync(portal, content));
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / MiB;
        var database = new FileInfo(folder.File("data/immunoed.db")).Length / MiB;
        var (_, exportSeconds) = await TimedAsync(() => portal.UseAsync(services => services.GetRequiredService<ContentExporter>().ExportAsync(export, default)));
        var differences = FolderHashes.Differences(content, export);
        var (again, againSeconds) = await TimedAsync(() => ImportAsync(portal, content));
        await File.AppendAllTextAsync(Path.Combine(content, "topics.yml"), "- slug: new-topic\n  name: New topic\n  summary: It changes the vocabulary.\n");
        var (rebuilt, rebuiltSeconds) = await TimedAsync(() => ImportAsync(portal, content));

        var isGood = imported.Added == articles && again.Unchanged == articles && rebuilt.Unchanged == articles && differences == 0;
        Console.WriteLine(Invariant(
            $"| {articles} | {importSeconds:0.0} | {processor.TotalSeconds:0.0} | {articles / importSeconds:0} | {peak:0} | {database:0} | {exportSeconds:0.0} | {differences} | {againSeconds:0.0} | {rebuiltSeconds:0.0} | {(isGood ? "ok" : "FAILED")} |"));
        return isGood ? 0 : 1;
    }

    private static Task<ImportReport> ImportAsync(PortalServices portal, string content) =>
        portal.UseAsync(services => services.GetRequiredService<ContentImporter>().ImportAsync(content, Actor.Import, default));

    private static async Task<(T Result, double Seconds)> TimedAsync<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var result = await work();
        return (result, watch.Elapsed.TotalSeconds);
    }
}

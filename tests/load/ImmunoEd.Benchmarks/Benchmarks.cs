using ImmunoEd.Benchmarks.Growth;
using ImmunoEd.Benchmarks.Import;
using ImmunoEd.Benchmarks.Journal;
using ImmunoEd.Benchmarks.Related;
using ImmunoEd.Benchmarks.Search;
using ImmunoEd.Benchmarks.Tagging;
using ImmunoEd.Benchmarks.Throughput;

namespace ImmunoEd.Benchmarks;

/// <summary>The verbs behind the scripts of tests/load. Each prints Markdown on standard output.</summary>
internal static class Benchmarks
{
    private const string Usage = "verbs: import [ARTICLES…] | related [ARTICLES…] | journal | waiting | import-beside ARTICLES | tagging CONTENT | kill | search CONTENT QUERIES PAGES… | grow PLOT ARTICLES… | throughput PROGRAM CONTENT ROUNDS SECONDS | prepare FILE | saves rollback|wal FILE COUNT";

    private static async Task<int> Main(string[] arguments) => arguments switch
    {
        ["import", .. var sizes] => await ImportBenchmark.RunAsync(sizes is [] ? ["2000"] : sizes),
        ["related", .. var sizes] => await RelatedBenchmark.RunAsync(sizes is [] ? [100, 1_000, 10_000, 100_000] : sizes.Select(Parse)),
        ["journal"] => await JournalBenchmark.RunAsync(),
        ["waiting"] => await WaitingBenchmark.RunAsync(),
        ["import-beside", var size] => await ImportBeside.RunAsync(Parse(size)),
        ["tagging", var content] => TaggingBenchmark.Run(content),
        ["search", var content, var queries, .. var sizes] => await SearchBenchmark.RunAsync(content, queries, [.. sizes.Select(Parse)]),
        ["grow", var plot, .. var sizes] => await GrowthBenchmark.RunAsync(plot, [.. sizes.Select(Parse)]),
        [GrowthBenchmark.Import, var data, var content] => await GrowthBenchmark.ImportAsync(data, content),
        [GrowthBenchmark.OneSize, var data, var content, var size] => await GrowthBenchmark.RunOneAsync(data, content, Parse(size)),
        ["throughput", var program, var content, var rounds, var seconds] => await ThroughputBenchmark.RunAsync(program, content, Parse(rounds), Parse(seconds)),
        [BareKestrel.Verb, var address, var file] => await BareKestrel.RunAsync(address, file),
        ["kill"] => await KillTest.RunAsync(),
        ["prepare", var file] => await SyncCount.PrepareAsync(file),
        ["saves", var journal, var file, var count] => await SyncCount.SaveAsync(journal, file, count),
        [ImportBenchmark.OneSize, var size] => await ImportBenchmark.RunOneAsync(Parse(size)),
        [SecondProcess.Verb, var file] => await SecondProcess.RunAsync(file),
        [QuickSaver.Verb, var file] => QuickSaver.Run(file),
        [ImportBeside.Verb, var data, var content] => await ImportBeside.ImportAsync(data, content),
        _ => ShowUsage(),
    };

    private static int ShowUsage()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static int Parse(string number) => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}

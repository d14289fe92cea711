using ImmunoEd.Benchmarks.Import;
using ImmunoEd.Benchmarks.Journal;
using ImmunoEd.Benchmarks.Search;

namespace ImmunoEd.Benchmarks;

/// <summary>The verbs behind the scripts of tests/load. Each prints Markdown on standard output.</summary>
internal static class Benchmarks
{
    private const string Usage = "verbs: import [ARTICLES…] | journal | waiting | import-beside ARTICLES | kill | search CONTENT QUERIES PAGES… | prepare FILE | saves rollback|wal FILE COUNT";

    private static async Task<int> Main(string[] arguments) => arguments switch
    {
        ["import", .. var sizes] => await ImportBenchmark.RunAsync(sizes is [] ? ["2000"] : sizes),
        ["journal"] => await JournalBenchmark.RunAsync(),
        ["waiting"] => await WaitingBenchmark.RunAsync(),
        ["import-beside", var size] => await ImportBeside.RunAsync(Parse(size)),
        ["search", var content, var queries, .. var sizes] => await SearchBenchmark.RunAsync(content, queries, [.. sizes.Select(Parse)]),
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

using ImmunoEd.Benchmarks.Import;

namespace ImmunoEd.Benchmarks;

/// <summary>The verbs behind the scripts of tests/load. Each prints Markdown on standard output.</summary>
internal static class Benchmarks
{
    private const string Usage = "verbs: import [ARTICLES…]";

    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["import", .. var sizes]:
                return await ImportBenchmark.RunAsync(sizes is [] ? ["2000"] : sizes);
            case [ImportBenchmark.OneSize, var size]:
                return await ImportBenchmark.RunOneAsync(Parse(size));
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static int Parse(string number) => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Benchmarks.Import;
using ImmunoEd.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Growth;

/// <summary>What a reader, an editor and the machine feel as the library grows; a process of its own for each import and each size.</summary>
internal static class GrowthBenchmark
{
    public const string OneSize = "grow-one";
    public const string Import = "grow-import";

    private const double MiB = 1024 * 1024;
    private const int Reads = 300;
    private const int Publishes = 25;

    // They pay for compiling what makes pages.
    private const int FirstReads = 50;

    public static async Task<int> RunAsync(string plot, IReadOnlyList<int> sizes)
    {
        Console.WriteLine($"Growth: {Machine.Describe()}\n");
        Console.WriteLine(GrowthRow.Header);
        var rows = new List<GrowthRow>();
        foreach (var size in sizes)
        {
            using var folder = new TemporaryFolder();
            GeneratedContent.Write(folder.File("content"), size);
            var row = await MeasureAsync(folder, size);
            rows.Add(row);
            Console.WriteLine(row.Line(rows[0]));
        }

        await File.WriteAllTextAsync(plot, GrowthPlot.Draw(rows));
        return 0;
    }

    public static async Task<int> ImportAsync(string data, string content)
    {
        await using var portal = new PortalServices(data);
        await portal.UseAsync(async services =>
        {
            await services.GetRequiredService<StorePreparation>().PrepareAsync(default);
            return await services.GetRequiredService<ContentImporter>().ImportAsync(content, Actor.Import, default);
        });
        return 0;
    }

    /// <summary>Prints one row of figures, for the process that asked for it.</summary>
    public static async Task<int> RunOneAsync(string data, string content, int size)
    {
        await using var portal = await GrownPortal.StartAsync(data, content);
        await portal.GetAsync(PathOf(0));
        var start = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;

        foreach (var number in Enumerable.Range(1, FirstReads - 1))
            await portal.GetAsync(PathOf(number));
        var article = await MedianAsync(UnreadPages(size), number => portal.GetAsync(PathOf(FirstReads + number * ((size - FirstReads) / UnreadPages(size)))));
        var cached = await MedianAsync(Reads * 5, _ => portal.GetAsync(PathOf(0)));
        var hub = await MedianAsync(12, number => portal.GetAsync($"/cancer-types/cancer-{number * 3}"));
        await portal.GetAsync("/search?q=treatment");
        var search = await MedianAsync(40, number => portal.GetAsync($"/search?q=examplimab{number % 12}+kind+{number}"));
        var publish = await MedianAsync(Publishes, number => PublishAsync(portal, Other(number, size), number));
        foreach (var number in Enumerable.Range(0, 2_000))
            await portal.GetAsync(PathOf(number % Math.Min(200, size)));
        var memory = Environment.WorkingSet / MiB;
        Console.WriteLine(new GrowthRow(size, 0, start, cached, article, hub, search, publish, memory, new FileInfo(Path.Combine(data, "immunoed.db")).Length / MiB).Figures());
        return 0;
    }

    private static async Task<GrowthRow> MeasureAsync(TemporaryFolder folder, int size)
    {
        var watch = Stopwatch.StartNew();
        using (var import = ChildProcess.Start(Import, folder.File("data"), folder.File("content")))
        {
            await import.WaitForExitAsync();
            if (import.ExitCode != 0)
                throw new InvalidOperationException($"The import of {size} articles failed.");
        }

        var seconds = watch.Elapsed.TotalSeconds;
        using var child = ChildProcess.Start(OneSize, folder.File("data"), folder.File("content"), Invariant($"{size}"));
        var figures = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return GrowthRow.Parse(figures) with { Import = seconds };
    }

    // From the word of the publisher to the new words in a reader's browser. The tags change too, so that the neighbours' links are worked out anew meanwhile.
    private static async Task<double> PublishAsync(GrownPortal portal, int number, int round)
    {
        var (section, slug) = (Section.All[number % Section.All.Count].Slug, Invariant($"page-{number}"));
        var words = Invariant($"Word of round {round}.");
        await portal.UseAsync(async services =>
        {
            var source = (await services.GetRequiredService<ArticleStore>().Revisions.AsNoTracking()
                .Where(revision => services.GetRequiredService<ArticleStore>().Articles.Any(article => article.Section == section && article.Slug == slug && article.LatestRevisionId == revision.Id)).FirstAsync()).Source;
            var changed = source.Replace("topics: [", Invariant($"topics: [topic-{round % 30}, "), StringComparison.Ordinal) + "\n\n" + words + "\n";
            var text = ArticleFile.Parse($"{section}/{slug}.md", changed, [])!;
            return await services.GetRequiredService<Editor>().SaveAsync(section, slug, text, Origin.Staff, Actor.Import, default);
        });

        var started = Stopwatch.GetTimestamp();
        await portal.UseAsync(async services =>
        {
            await services.GetRequiredService<Editor>().PublishAsync(section, slug, Actor.Import, null, null, default);
            return 0;
        });
        while (!(await portal.Client.GetStringAsync($"/{section}/{slug}")).Contains(words, StringComparison.Ordinal))
        {
        }

        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        while (await portal.UseAsync(services => services.GetRequiredService<ArticleStore>().UnrelatedChanges.AnyAsync()))
            await Task.Delay(20);
        return milliseconds;
    }

    private static async Task<double> MedianAsync(int times, Func<int, Task<double>> work)
    {
        var all = new List<double>();
        for (var number = 0; number < times; number++)
            all.Add(await work(number));
        // The first ones pay for compiling.
        return all.Skip(times / 5).Order().ElementAt((times - times / 5) / 2);
    }

    private static int UnreadPages(int size) => Math.Min(Reads, size - FirstReads);

    private static int Other(int number, int size) => (int)((17L + number * 7_919L) % size);

    private static string PathOf(int number) => Invariant($"{Section.All[number % Section.All.Count].Address}/page-{number}");
}

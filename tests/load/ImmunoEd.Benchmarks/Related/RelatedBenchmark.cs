using System.Diagnostics;
using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Tagging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Related;

/// <summary>How reading related articles, and working them out when one page changes, grow with the number of articles.</summary>
internal static class RelatedBenchmark
{
    private const int Reads = 1_000;
    private const int Publishes = 60;
    private const int LinksPerPage = 6;
    private const double LongestRead = 2;

    public static async Task<int> RunAsync(IEnumerable<int> sizes)
    {
        Console.WriteLine($"Related articles: {Machine.Describe()}\n");
        Console.WriteLine("| articles | read ms p50 | p95 | relate after a publish ms p50 | p95 | after a withdrawal ms p50 | p95 | relate all s | longest tag list | links/page | result |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        var failures = 0;
        foreach (var size in sizes)
            failures += await RunOneAsync(size) ? 0 : 1;
        return failures == 0 ? 0 : 1;
    }

    private static async Task<bool> RunOneAsync(int articles)
    {
        using var folder = new TemporaryFolder();
        await using var portal = new PortalServices(folder.File("data"));
        await portal.UseAsync(async services => { await services.GetRequiredService<StorePreparation>().PrepareAsync(default); return 0; });
        var stock = await portal.UseAsync(services => TaggedStock.FillAsync(services.GetRequiredService<ArticleStore>(), articles));

        var all = Stopwatch.StartNew();
        await portal.UseAsync(async services => { await services.GetRequiredService<PageLinks>().RelateAllAsync(VocabularySet.Empty, default); return 0; });
        var relateAll = all.Elapsed;
        var publishes = await RepeatAsync(Publishes, number => portal.UseAsync(services => RetagAsync(services, stock, number)));
        var withdrawals = await RepeatAsync(Publishes / 3, number => portal.UseAsync(services => WithdrawAsync(services, stock, number)));
        var random = new Random(1);
        var reads = await RepeatAsync(Reads, _ => portal.UseAsync(services => ReadAsync(services.GetRequiredService<ArticleStore>(), random.Next(1, articles + 1))));

        var longest = await portal.UseAsync(services => TaggedStock.LongestListAsync(services.GetRequiredService<ArticleStore>()));
        var links = await portal.UseAsync(services => TaggedStock.LinksAsync(services.GetRequiredService<ArticleStore>()));
        var isGood = At(reads, 0.95) < LongestRead && links > LinksPerPage - 0.5;
        Console.WriteLine(Invariant(
            $"| {articles} | {At(reads, 0.5):0.00} | {At(reads, 0.95):0.00} | {At(publishes, 0.5):0} | {At(publishes, 0.95):0} | {At(withdrawals, 0.5):0} | {At(withdrawals, 0.95):0} | {relateAll.TotalSeconds:0.0} | {longest} | {links:0.0} | {(isGood ? "ok" : "FAILED")} |"));
        return isGood;
    }

    // What Pages/RelatedCards asks, timed as a page would feel it: without the time that it takes to get a connection ready.
    private static async Task<double> ReadAsync(ArticleStore store, int pageId)
    {
        var watch = Stopwatch.StartNew();
        await store.Published().Where(page => page.Id == pageId).SelectMany(page => page.Related).OrderBy(link => link.Rank)
            .Select(link => new { link.TargetId, link.Target!.Section, link.Target.Slug, link.Target.Title, link.Target.Summary, link.Reason })
            .ToListAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> RetagAsync(IServiceProvider services, TaggedStock stock, int number)
    {
        var store = services.GetRequiredService<ArticleStore>();
        var pageId = stock.SomeId(number);
        return await ChangeAsync(services, pageId, async () =>
        {
            await store.Set<PageTag>().Where(tag => tag.PageId == pageId).ExecuteDeleteAsync();
            store.AddRange(TaggedStock.TagsOf(pageId, number + 1));
            await store.SaveChangesAsync();
        });
    }

    private static Task<double> WithdrawAsync(IServiceProvider services, TaggedStock stock, int number)
    {
        var pageId = stock.SomeId(number + Publishes);
        var pages = services.GetRequiredService<ArticleStore>().Pages;
        return ChangeAsync(services, pageId, () => pages.Where(page => page.Id == pageId).ExecuteDeleteAsync());
    }

    // The change itself is not relating and does not count.
    private static async Task<double> ChangeAsync(IServiceProvider services, int pageId, Func<Task> change)
    {
        await using (var transaction = await services.GetRequiredService<ArticleStore>().Database.BeginTransactionAsync())
        {
            await services.GetRequiredService<PageLinks>().KeepInMindAsync(pageId, change, default);
            await transaction.CommitAsync();
        }

        var watch = Stopwatch.StartNew();
        while (await services.GetRequiredService<Relating>().NextAsync(default))
        {
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    // The first ones pay for compiling and for empty caches.
    private static async Task<double[]> RepeatAsync(int times, Func<int, Task<double>> work)
    {
        var warmUp = Math.Min(5, times / 4);
        var all = new List<double>();
        for (var number = 0; number < times + warmUp; number++)
            all.Add(await work(number));
        return [.. all.Skip(warmUp).Order()];
    }

    private static double At(double[] sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}

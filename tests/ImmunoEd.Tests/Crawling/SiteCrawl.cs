using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace ImmunoEd.Tests.Crawling;

internal sealed record CrawledPage(string Path, HttpStatusCode Status, IHtmlDocument Document, IReadOnlyList<string> Faults)
{
    /// <summary>The day that the sitemap names.</summary>
    public string? LastModified { get; init; }

    public string Content => string.Join(' ', Document.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}

/// <summary>Every address of the sitemap, fetched once, and how many clicks each is from the home page.</summary>
public sealed class SiteCrawl(Portal portal) : IAsyncLifetime
{
    internal IReadOnlyList<CrawledPage> Pages { get; private set; } = [];

    internal IReadOnlyDictionary<string, int> Clicks { get; private set; } = new Dictionary<string, int>();

    public async Task InitializeAsync()
    {
        var client = portal.Client();
        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));
        var pages = new List<CrawledPage>();
        foreach (var url in sitemap.Root!.Elements())
            pages.Add(await FetchAsync(client, new Uri(url.Elements().First().Value).AbsolutePath) with { LastModified = url.Elements().ElementAtOrDefault(1)?.Value });
        (Pages, Clicks) = (pages, await ClicksAsync(client, pages));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<CrawledPage> FetchAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return Parse(path, response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    internal static CrawledPage Parse(string path, HttpStatusCode status, string html)
    {
        var faults = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, fault) =>
        {
            if (fault is HtmlErrorEvent error)
                faults.Add($"{path}:{error.Position.Line}:{error.Position.Column}: {error.Message}");
        };
        return new CrawledPage(path, status, parser.ParseDocument(html), faults);
    }

    private static async Task<Dictionary<string, int>> ClicksAsync(HttpClient client, List<CrawledPage> pages)
    {
        var known = pages.ToDictionary(page => page.Path);
        var clicks = new Dictionary<string, int> { ["/"] = 0 };
        for (var queue = new Queue<string>(clicks.Keys); queue.TryDequeue(out var path);)
        {
            var page = known.TryGetValue(path, out var fetched) ? fetched : await FetchAsync(client, path);
            foreach (var link in page.Document.Links().Where(link => link.StartsWith('/') && !link.Contains('.', StringComparison.Ordinal)).Select(link => link.Split('#', '?')[0]))
            {
                if (clicks.TryAdd(link, clicks[path] + 1))
                    queue.Enqueue(link);
            }
        }

        return clicks;
    }
}

using System.Net;
using AngleSharp.Html.Dom;

namespace ImmunoEd.Tests.Pages;

/// <summary>Walks every link of the repository's own content, as a crawler does.</summary>
[Collection(SharedPortal.Name)]
public sealed class CrawlTests(Portal portal)
{
    private const string WhenToCall = "/side-effects/when-to-call";

    [Fact]
    public async Task Every_page_that_a_reader_can_reach_is_whole()
    {
        var problems = new List<string>();
        await foreach (var (path, response) in WalkAsync())
        {
            if (response.StatusCode != HttpStatusCode.OK)
                problems.Add($"{path} is linked but answers {(int)response.StatusCode}");
            if (response.Headers.Contains("Set-Cookie"))
                problems.Add($"{path} sets a cookie");
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
                problems.AddRange(ProblemsOf(path, await response.PageAsync()));
        }

        Assert.Empty(problems);
    }

    private static IEnumerable<string> ProblemsOf(string path, IHtmlDocument page)
    {
        if (page.QuerySelectorAll("h1").Length != 1)
            yield return $"{path} has {page.QuerySelectorAll("h1").Length} first-level headings";
        if (!page.Links().Contains(WhenToCall))
            yield return $"{path} does not lead to {WhenToCall}";
        if (string.IsNullOrWhiteSpace(page.Title) || page.QuerySelector("main#main") is null)
            yield return $"{path} has no title or no main part";
        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1))
            yield return $"{path} has the id {id.Key} {id.Count()} times";
        foreach (var link in page.Links().Where(link => link.StartsWith('#') && page.GetElementById(link[1..]) is null))
            yield return $"{path} links to {link}, which is not on it";
        foreach (var element in page.QuerySelectorAll("[style], [onclick], script:not([src]):not([type='application/ld+json']), img:not([alt])"))
            yield return $"{path} has {element.OuterHtml}";
    }

    private async IAsyncEnumerable<(string Path, HttpResponseMessage Response)> WalkAsync()
    {
        var client = portal.Client();
        var seen = new HashSet<string> { "/", "/sitemap.xml", "/feed.xml", "/llms.txt", "/robots.txt" };
        for (var queue = new Queue<string>(seen); queue.TryDequeue(out var path);)
        {
            var response = await client.GetAsync(path);
            yield return (path, response);
            foreach (var link in await LinksOfAsync(path, response))
            {
                if (seen.Add(link))
                    queue.Enqueue(link);
            }
        }

        Assert.InRange(seen.Count, 80, 5_000);
    }

    private async Task<IEnumerable<string>> LinksOfAsync(string path, HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            return [];
        var page = await response.PageAsync();
        return page.Links().Concat(page.QuerySelectorAll("[src], link[href]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!))
            .Select(link => new Uri(new Uri(portal.Address, path), link))
            .Where(link => link.Scheme == portal.Address.Scheme && link.Authority == portal.Address.Authority)
            .Select(link => link.PathAndQuery);
    }
}

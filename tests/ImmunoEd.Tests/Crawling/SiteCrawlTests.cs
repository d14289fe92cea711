using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Crawling;

/// <summary>The whole site of the repository's own content, as a crawler that starts at the sitemap sees it.</summary>
[Collection(SharedPortal.Name)]
public sealed class SiteCrawlTests(SiteCrawl crawl, Portal portal) : IClassFixture<SiteCrawl>
{
    private const int MostClicks = 3;

    [Fact]
    public void Every_address_of_the_sitemap_answers_and_is_its_own()
    {
        Assert.InRange(crawl.Pages.Count, 80, 50_000);
        Assert.DoesNotContain(crawl.Pages, page => page.Status != HttpStatusCode.OK);
        Assert.DoesNotContain(crawl.Pages, page => page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") != new Uri(portal.Address, page.Path).ToString());
        Assert.DoesNotContain(crawl.Pages, page => page.Document.QuerySelector("meta[name=robots]") is not null);
    }

    [Fact]
    public async Task Every_page_that_is_published_is_in_the_sitemap()
    {
        var published = new List<string>();
        await portal.StoreAsync(async store => published.AddRange(await store.Published().Select(page => "/" + page.Section + "/" + page.Slug).ToListAsync()));

        Assert.Contains("/cancer-types/melanoma", published);
        Assert.Empty(published.Except(crawl.Pages.Select(page => page.Path)));
    }

    [Fact]
    public void Every_page_has_one_first_level_heading() =>
        Assert.Empty(crawl.Pages.Where(page => page.Document.QuerySelectorAll("h1").Length != 1).Select(page => page.Path));

    [Fact]
    public void No_two_pages_share_a_title() => Assert.Empty(Shared(page => page.Document.Title ?? ""));

    [Fact]
    public void No_two_pages_share_a_description() =>
        Assert.Empty(Shared(page => page.Document.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? ""));

    [Fact]
    public void No_two_pages_say_the_same() => Assert.Empty(Shared(page => page.Content));

    [Fact]
    public void Every_page_is_at_most_three_clicks_from_the_home_page() =>
        Assert.Empty(crawl.Pages.Where(page => !(crawl.Clicks.GetValueOrDefault(page.Path, int.MaxValue) <= MostClicks)).Select(page => page.Path));

    [Fact]
    public void Every_page_is_valid_html() => Assert.Empty(crawl.Pages.SelectMany(page => page.Faults));

    [Theory]
    [InlineData("<p>One <div>two</div></p>")]
    [InlineData("<a href=\"/a\" href=\"/b\">Twice</a>")]
    [InlineData("<ul><li>Open</ul></section>")]
    [InlineData("<p>A &nosuchname; letter</p>")]
    public void A_fault_of_the_markup_is_found(string html) =>
        Assert.NotEmpty(SiteCrawl.Parse("/", HttpStatusCode.OK, $"<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body>{html}</body></html>").Faults);

    [Fact]
    public void Every_page_speaks_the_vocabulary_and_says_what_it_shows() => Assert.Empty(crawl.Pages.SelectMany(ProblemsOf));

    private IEnumerable<string> ProblemsOf(CrawledPage page)
    {
        var data = page.Document.StructuredData();
        var self = data.GetProperty("@graph").EnumerateArray().Last();
        foreach (var problem in SchemaTerms.Snapshot.Problems(data))
            yield return $"{page.Path}: {problem}";
        if (self.At("dateModified") != page.LastModified)
            yield return $"{page.Path} changed {self.At("dateModified")}, and {page.LastModified} in the sitemap";
        if (self.At("url") != new Uri(portal.Address, page.Path).ToString())
            yield return $"{page.Path} calls itself {self.At("url")}";
        if (self.At("description") != page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content"))
            yield return $"{page.Path} describes itself as {self.At("description")}";
        if (page.Document.QuerySelectorAll(".review time").Length > 0 && page.Document.QuerySelectorAll(".review time").All(time => time.GetAttribute("datetime") != self.At("dateModified")))
            yield return $"{page.Path} does not show the day {self.At("dateModified")}";
    }

    private IEnumerable<string> Shared(Func<CrawledPage, string> part) => crawl.Pages
        .GroupBy(part)
        .Where(group => group.Count() > 1 || string.IsNullOrWhiteSpace(group.Key))
        .Select(group => $"{string.Join(", ", group.Select(page => page.Path))}: {group.Key[..Math.Min(group.Key.Length, 80)]}");
}

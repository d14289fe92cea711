using System.Net;

namespace ImmunoEd.Tests.Pages;

/// <summary>Lists that are too long for one page.</summary>
public sealed class PagingTests(PagingTests.LongPortal longPortal) : IClassFixture<PagingTests.LongPortal>
{
    private const int Pages = 230;

    private readonly HttpClient reader = longPortal.Portal.Client();

    [Theory]
    [InlineData("/living-with")]
    [InlineData("/topics/fatigue")]
    [InlineData("/cancer-types/lung-cancer")]
    public async Task Each_page_of_a_long_list_stands_on_one_part_and_no_part_is_too_long(string path)
    {
        var seen = new List<string>();
        foreach (var part in new[] { path, path + "?page=2", path + "?page=3" })
        {
            var links = (await reader.PageAsync(part)).QuerySelector("main")!.Links().Where(link => link.StartsWith("/living-with/page-", StringComparison.Ordinal)).ToList();
            Assert.InRange(links.Count, 1, 100);
            seen.AddRange(links);
        }

        Assert.Equal(Pages, seen.Distinct().Count());
        Assert.Equal(Pages, seen.Count);
    }

    [Fact]
    public async Task Parts_lead_to_one_another_for_people_and_for_crawlers()
    {
        var second = await reader.PageAsync("/living-with?page=2");

        Assert.Equal("/living-with", second.QuerySelector("main a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/living-with?page=3", second.QuerySelector("main a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/living-with", second.QuerySelector("head link[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/living-with?page=3", second.QuerySelector("head link[rel=next]")!.GetAttribute("href"));
        Assert.EndsWith("/living-with?page=2", second.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("page 2", second.Title, StringComparison.Ordinal);
        Assert.Contains("Page 2 of 3", second.Text("main .paging"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_part_has_the_lists_own_address()
    {
        var first = await reader.PageAsync("/living-with?page=1");

        Assert.EndsWith("/living-with", first.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(first.QuerySelector("[rel=prev]"));
        Assert.Null((await reader.PageAsync("/living-with?page=3")).QuerySelector("[rel=next]"));
    }

    [Theory]
    [InlineData("/living-with?page=4")]
    [InlineData("/living-with?page=0")]
    [InlineData("/living-with?page=-1")]
    [InlineData("/living-with?page=02x")]
    [InlineData("/living-with?page=1&page=2")]
    [InlineData("/living-with?page=99999999999")]
    [InlineData("/cancer-types/melanoma?page=9")]
    [InlineData("/topics/fatigue?page=9")]
    public async Task A_part_that_is_not_there_is_not_found(string path)
    {
        using var answer = await reader.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_list_that_fits_has_no_parts() => Assert.Null((await reader.PageAsync("/basics")).QuerySelector(".paging"));

    public sealed class LongPortal : IDisposable
    {
        private readonly SmallPortal small = new();

        public LongPortal()
        {
            foreach (var number in Enumerable.Range(0, Pages))
                small.Content.Write($"living-with/page-{number}.md", SmallContent.Page($"Page {number}", "cancerTypes: [lung-cancer]\ntopics: [fatigue]"));
        }

        public Portal Portal => small.Portal;

        public void Dispose() => small.Dispose();
    }
}

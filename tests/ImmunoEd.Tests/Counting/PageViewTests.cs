using System.Net;
using ImmunoEd.Counting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Counting;

public sealed class PageViewTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private Portal Portal => small.Portal;

    [Fact]
    public async Task Views_are_counted_for_each_page_and_day()
    {
        await ReadAsync("/basics/first", "/basics/first", "/basics/first?from=quokkaberry");
        Assert.Equal([3], await Portal.CountsAsync("/basics/first", PageCountKind.Viewed));
        await ReadAsync("/basics/first");
        Portal.Clock.Now += TimeSpan.FromDays(1);
        await ReadAsync("/basics/first");

        Assert.Equal([4, 1], await Portal.CountsAsync("/basics/first", PageCountKind.Viewed));
        Assert.DoesNotContain("quokkaberry", Portal.DataFolder(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_public_page_is_counted()
    {
        string[] paths = ["/", "/basics", "/cancer-types", "/cancer-types/melanoma", "/glossary/antibody", "/topics/overview", "/privacy"];
        await ReadAsync(paths);

        foreach (var path in paths)
            Assert.Equal($"{path}: 1", $"{path}: {string.Join(", ", await Portal.CountsAsync(path, PageCountKind.Viewed))}");
    }

    [Fact]
    public async Task What_is_not_a_page_that_somebody_opens_is_not_counted()
    {
        await Portal.WriteCountsAsync();
        var before = await SumAsync();
        foreach (var path in new[] { "/basics/none", "/BASICS/second", "/search", "/search?q=melanoma", "/search.json?q=x", "/basics/second.md", "/feedback", "/error", "/site.css", "/robots.txt", "/health/live", "/admin", "/admin/sign-in" })
        {
            using var response = await Portal.Client().GetAsync(path);
        }

        (await SendAsync(HttpMethod.Head)).Dispose();
        (await SendAsync(HttpMethod.Post)).Dispose();
        (await SendAsync(HttpMethod.Get, "Sec-Purpose", "prefetch")).Dispose();
        (await SendAsync(HttpMethod.Get, "Sec-Purpose", "prefetch;prerender")).Dispose();
        (await SendAsync(HttpMethod.Get, "Purpose", "prefetch")).Dispose();
        await Portal.WriteCountsAsync();

        Assert.Equal(before, await SumAsync());
    }

    [Fact]
    public async Task An_answer_that_was_kept_is_a_view_like_any_other()
    {
        using var made = await Portal.Client().GetAsync("/accessibility");
        using var kept = await Portal.Client().GetAsync("/accessibility");
        Assert.True(kept.Headers.Contains("Age"));
        using var unchanged = await SendAsync(HttpMethod.Get, "If-None-Match", made.Headers.ETag!.ToString(), "/accessibility");
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var head = await SendAsync(HttpMethod.Head, path: "/accessibility");

        Assert.Equal([3], await Portal.CountsAsync("/accessibility", PageCountKind.Viewed));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(304, true)]
    [InlineData(206, false)]
    [InlineData(301, false)]
    [InlineData(410, false)]
    [InlineData(500, false)]
    public void A_page_that_the_browser_has_already_is_read_once_more(int status, bool isView)
    {
        var context = new DefaultHttpContext { Response = { StatusCode = status } };
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new CountedAttribute()), "page"));

        Assert.Equal(isView, PageViewCounting.IsShown(context));
    }

    [Fact]
    public void There_is_an_end_to_what_memory_holds_and_known_pages_are_counted_all_the_same()
    {
        var counts = new PageCounts(Portal.Clock);
        for (var i = 0; i < 3 * PageCounts.MostHeld; i++)
            counts.Add($"/page-{i}", PageCountKind.Viewed);
        counts.Add("/page-0", PageCountKind.Viewed);

        var taken = counts.TakeAll().ToList();
        Assert.Equal(PageCounts.MostHeld, taken.Count);
        Assert.Equal(2, taken.Single(page => page.Path == "/page-0").Count);
        counts.Add("/page-0", PageCountKind.Viewed);
        Assert.Equal(1, Assert.Single(counts.TakeAll()).Count);
    }

    [Fact]
    public async Task No_view_is_lost_while_counts_are_written_down()
    {
        const int Readers = 4;
        const int Views = 20_000;
        var counts = new PageCounts(Portal.Clock);
        var reading = Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < Views; i++)
                counts.Add("/basics/first", PageCountKind.Viewed);
        })));
        var taken = 0;
        while (!reading.IsCompleted)
            taken += counts.TakeAll().Sum(page => page.Count);
        await reading;

        Assert.Equal(Readers * Views, taken + counts.TakeAll().Sum(page => page.Count));
    }

    private async Task ReadAsync(params string[] paths)
    {
        foreach (var path in paths)
        {
            using var response = await Portal.Client().GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string header = "Accept", string value = "text/html", string path = "/basics/second")
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add(header, value);
        return await Portal.Client().SendAsync(request);
    }

    private async Task<int> SumAsync()
    {
        var sum = 0;
        await Portal.WithServicesAsync(async services => sum = await services.GetRequiredService<CountStore>().PageDays.SumAsync(page => page.Count));
        return sum;
    }
}

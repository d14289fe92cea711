using System.Net.Http.Headers;
using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Pages;

[Collection(SharedPortal.Name)]
public sealed class WeightTests(Portal portal)
{
    private const int StylesheetBytes = 12 * 1024;
    private const int FirstRoundTripBytes = 14 * 1024;
    private const int FirstViewBytes = 30 * 1024;

    [Fact]
    public async Task Every_article_arrives_in_the_first_round_trip_and_its_first_view_in_30_kilobytes()
    {
        using var client = portal.Client();
        var home = await client.PageAsync("/");
        var stylesheet = await BytesAsync(client, home.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        var others = await BytesAsync(client, home.QuerySelector("script[src]")!.GetAttribute("src")!) + await BytesAsync(client, home.QuerySelector("link[rel=icon]")!.GetAttribute("href")!);
        Assert.InRange(stylesheet, 1, StylesheetBytes);

        foreach (var path in await ArticlesAsync())
        {
            var html = await BytesAsync(client, path);
            Assert.True(html < FirstRoundTripBytes, $"{path} weighs {html} bytes");
            Assert.True(html + stylesheet + others < FirstViewBytes, $"{path} and its parts weigh {html + stylesheet + others} bytes");
        }
    }

    private async Task<List<string>> ArticlesAsync()
    {
        var paths = new List<string>();
        await portal.StoreAsync(async store => paths.AddRange(await store.Published().Select(page => "/" + page.Section + "/" + page.Slug).ToListAsync()));
        return paths;
    }

    private static async Task<int> BytesAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var response = await client.SendAsync(request);
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        var bytes = (await response.Content.ReadAsByteArrayAsync()).Length;
        Assert.NotEqual(0, bytes);
        return bytes;
    }
}

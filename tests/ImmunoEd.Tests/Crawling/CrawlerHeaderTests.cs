using System.Net;
using Microsoft.Data.Sqlite;

namespace ImmunoEd.Tests.Crawling;

/// <summary>What crawlers and shared caches are told beside the answer itself.</summary>
public sealed class CrawlerHeaderTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private const string Kept = "public, must-revalidate, max-age=0, s-maxage=30";

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=first")]
    [InlineData("/search.json?q=first")]
    [InlineData("/search.json?take=x")]
    [InlineData("/search/suggest?q=fi")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/basics/first.md")]
    [InlineData("/glossary/antibody.md")]
    [InlineData("/cancer-types/lung-cancer")]
    [InlineData("/topics/fatigue")]
    [InlineData("/nothing")]
    [InlineData("/basics/nothing.md")]
    [InlineData("/admin")]
    public async Task What_should_not_be_found_says_so(string path)
    {
        using var answer = await small.Portal.Client().GetAsync(path);

        Assert.Equal(["noindex"], answer.Headers.GetValues("X-Robots-Tag"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/basics")]
    [InlineData("/basics?page=1")]
    [InlineData("/basics/first")]
    [InlineData("/glossary/antibody")]
    [InlineData("/topics/overview")]
    [InlineData("/sitemap.xml")]
    [InlineData("/feed.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/llms.txt")]
    public async Task What_should_be_found_says_nothing_against_it(string path)
    {
        using var answer = await small.Portal.Client().GetAsync(path);

        Assert.False(answer.Headers.Contains("X-Robots-Tag"));
    }

    [Theory]
    [InlineData("/basics/first")]
    [InlineData("/glossary/antibody")]
    public async Task A_twin_names_the_page_that_it_repeats(string path)
    {
        using var answer = await small.Portal.Client().GetAsync(path + ".md");

        Assert.Equal([$"<{new Uri(small.Portal.Address, path)}>; rel=\"canonical\""], answer.Headers.GetValues("Link"));
    }

    [Fact]
    public async Task A_twin_of_a_site_with_letters_beyond_ascii_names_it_as_headers_can()
    {
        await using var portal = Portal.With(small.Content.Path, new() { ["Site:BaseUrl"] = "https://pflege-jürgens.example" });
        using var answer = await portal.Client().GetAsync("/basics/first.md");

        Assert.Equal(["<https://xn--pflege-jrgens-3ob.example/basics/first>; rel=\"canonical\""], answer.Headers.GetValues("Link"));
    }

    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("HEAD", "/nothing")]
    [InlineData("GET", "/basics/nothing")]
    [InlineData("GET", "/basics/nothing.md")]
    [InlineData("GET", "/media/nothing.svg")]
    public async Task What_is_not_there_may_be_kept_by_a_shared_cache(string method, string path)
    {
        using var answer = await small.Portal.Client().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(Kept, answer.Headers.CacheControl!.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("POST", "/nothing")]
    [InlineData("GET", "/admin/nothing")]
    [InlineData("GET", "/a%0ab")]
    public async Task Other_refusals_are_nobody_elses(string method, string path)
    {
        var answer = await RawRequest.SendAsync(small.Portal.Address, $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        Assert.InRange(answer.Status, 300, 499);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task A_store_that_fails_is_not_remembered()
    {
        await using var own = new SmallPortal();
        using (await own.Portal.Client().GetAsync("/"))
        {
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(own.Portal.DataDirectory, "immunoed.db")};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE Pages RENAME TO Hidden";
            await command.ExecuteNonQueryAsync();
        }

        using var answer = await own.Portal.Client().GetAsync("/basics/first");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["noindex"], answer.Headers.GetValues("X-Robots-Tag"));
    }

    [Fact]
    public async Task A_withdrawn_page_is_gone_for_crawlers_and_a_renamed_one_is_not()
    {
        await using var own = new SmallPortal();
        await own.Portal.EditAsync(editor => editor.WithdrawAsync("basics/first", null));
        await own.Portal.EditAsync(editor => editor.RenameAsync("basics/second", "later"));

        using var gone = await own.Portal.Client().GetAsync("/basics/first");
        using var moved = await own.Portal.Client().GetAsync("/basics/second");

        Assert.Equal((HttpStatusCode.Gone, Kept), (gone.StatusCode, gone.Headers.CacheControl!.ToString()));
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.False(moved.Headers.Contains("X-Robots-Tag"));
    }
}

using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using ImmunoEd.Tests.Publishing;

namespace ImmunoEd.Tests.Caching;

/// <summary>What browsers and what lies between are told, so that they ask again and are answered shortly.</summary>
public sealed class ValidatorTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private readonly HttpClient reader = small.Portal.Client();

    [Theory]
    [InlineData("/basics/first")]
    [InlineData("/sitemap.xml")]
    public async Task A_page_that_did_not_change_is_answered_without_its_body(string path)
    {
        using var first = await AskAsync(path);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var again = await AskAsync(path, tag: first.Headers.ETag);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_page_that_did_change_is_sent_whole()
    {
        var desk = new Desk(small.Portal);
        var id = await desk.PublishedAsync("validated");
        using var first = await AskAsync("/basics/validated");
        await desk.SaveAsync(id, Desk.Changed);
        Assert.Null(await desk.SignOffAsync(id));
        Assert.Null(await desk.PublishAsync(id, "A softer chair"));

        using var again = await AskAsync("/basics/validated", tag: first.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task Browsers_ask_each_time_and_what_lies_between_after_half_a_minute()
    {
        using var answer = await AskAsync("/basics/first");

        Assert.Equal("max-age=0, must-revalidate, public, s-maxage=30", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").Order()));
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("", "")]
    [InlineData("identity", "")]
    public async Task Each_reader_gets_bytes_that_they_can_read_the_first_time_and_the_next(string accepted, string sent)
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await AskAsync("/basics/second", accepted);
            Assert.Equal(sent, string.Join(',', answer.Content.Headers.ContentEncoding));
            Assert.Contains("Second steps", await TextAsync(answer, sent), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Head_says_what_get_says()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var get = await AskAsync("/basics");
            using var head = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/basics"));
            Assert.Equal((get.StatusCode, get.Headers.ETag, get.Headers.CacheControl), (head.StatusCode, head.Headers.ETag, head.Headers.CacheControl));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("/search?q=melanoma")]
    [InlineData("/admin/sign-in")]
    public async Task What_is_one_persons_is_marked_for_nobody_else(string path)
    {
        using var answer = await AskAsync(path);
        Assert.NotEqual(true, answer.Headers.CacheControl?.Public);
        Assert.Null(answer.Headers.ETag);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string accepted = "", EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return await reader.SendAsync(request);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer, string encoding)
    {
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var text = new StreamReader(encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        });
        return await text.ReadToEndAsync();
    }
}

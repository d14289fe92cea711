using Microsoft.Data.Sqlite;

namespace ImmunoEd.Tests.Hosting;

public sealed class SecurityHeaderTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "strict-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    [Theory]
    [InlineData(200, "GET", "/")]
    [InlineData(200, "HEAD", "/basics/first")]
    [InlineData(200, "GET", "/basics/first.md")]
    [InlineData(200, "GET", "/search?q=x")]
    [InlineData(200, "GET", "/feed.xml")]
    [InlineData(200, "GET", "/sitemap.xml")]
    [InlineData(200, "GET", "/robots.txt")]
    [InlineData(200, "GET", "/llms.txt")]
    [InlineData(200, "GET", "/site.css")]
    [InlineData(200, "GET", "/site.js")]
    [InlineData(200, "GET", "/health/live")]
    [InlineData(200, "GET", "/health/ready")]
    [InlineData(308, "GET", "/Basics")]
    [InlineData(400, "GET", "/a%0ab")]
    [InlineData(400, "GET", "/a\\b")]
    [InlineData(404, "GET", "/nothing")]
    [InlineData(404, "GET", "/media/nothing.svg")]
    [InlineData(405, "POST", "/basics")]
    [InlineData(405, "OPTIONS", "/feed.xml")]
    [InlineData(405, "DELETE", "/site.css")]
    public async Task Every_kind_of_answer_has_them(int status, string method, string target)
    {
        var answer = await RawRequest.SendAsync(small.Portal.Address, $"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        AssertSafe(status, answer);
    }

    [Fact]
    public async Task An_answer_to_an_unknown_host_has_them() =>
        AssertSafe(400, await RawRequest.SendAsync(small.Portal.Address, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task An_answer_to_too_long_a_search_has_them() =>
        AssertSafe(400, await RawRequest.GetAsync(small.Portal.Address, "/search?q=" + new string('a', 300)));

    [Theory]
    [InlineData("/site.css")]
    [InlineData("/media/cell.svg")]
    public async Task An_answer_that_nothing_changed_has_them(string path)
    {
        using var content = new SmallContent();
        content.Write("media/cell.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>");
        await using var portal = Portal.With(content.Path);
        var first = await RawRequest.GetAsync(portal.Address, path);

        AssertSafe(304, await RawRequest.GetAsync(portal.Address, path, $"If-None-Match: {first.Header("ETag")}\r\n"));
    }

    [Fact]
    public async Task A_picture_that_is_opened_by_itself_is_kept_in_a_sandbox()
    {
        using var content = new SmallContent();
        content.Write("media/cell.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>");
        await using var portal = Portal.With(content.Path);
        var answer = await RawRequest.GetAsync(portal.Address, "/media/cell.svg");

        AssertSafe(200, answer);
        Assert.EndsWith("sandbox", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moved_and_withdrawn_pages_have_them()
    {
        await using var own = new SmallPortal();
        await own.Portal.EditAsync(editor => editor.RenameAsync("basics/first", "beginning"));
        await own.Portal.EditAsync(editor => editor.WithdrawAsync("basics/second", null));

        AssertSafe(301, await RawRequest.GetAsync(own.Portal.Address, "/basics/first"));
        AssertSafe(410, await RawRequest.GetAsync(own.Portal.Address, "/basics/second"));
    }

    [Fact]
    public async Task A_page_that_fails_has_them_and_tells_nothing()
    {
        await using var own = new SmallPortal();
        await own.Portal.Client().GetAsync("/basics");
        await BreakAsync(own.Portal);

        foreach (var path in new[] { "/basics", "/basics/first", "/basics/first.md", "/cancer-types/melanoma", "/search?q=quokka", "/feed.xml", "/sitemap.xml" })
        {
            var answer = await RawRequest.GetAsync(own.Portal.Address, path);
            AssertSafe(500, answer);
            Assert.Equal("Something went wrong on our side", Reading.Parse(answer.Body).Text("h1"));
            Assert.Contains("/side-effects/when-to-call", Reading.Parse(answer.Body).Links());
            Assert.DoesNotContain("Pages", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("quokka", answer.Text, StringComparison.Ordinal);
        }

        var line = Assert.Single(own.Portal.Log.Lines, line => line.StartsWith("HTTP GET /basics/first responded 500 ", StringComparison.Ordinal));
        Assert.Contains("no such table", line, StringComparison.Ordinal);
        AssertSafe(503, await RawRequest.GetAsync(own.Portal.Address, "/health/ready"));
        AssertSafe(200, await RawRequest.GetAsync(own.Portal.Address, "/health/live"));
    }

    private static async Task BreakAsync(Portal portal)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataDirectory, "immunoed.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE Pages RENAME TO Away; ALTER TABLE ContentVersions RENAME TO AwayToo";
        await command.ExecuteNonQueryAsync();
    }

    private static void AssertSafe(int status, RawAnswer answer)
    {
        Assert.Equal(status, answer.Status);
        Assert.All(Expected, header => Assert.Equal(header.Value, answer.Header(header.Key)));
        var policy = answer.Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("camera=()", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("X-Powered-By"));
        Assert.Null(answer.Header("Set-Cookie"));
    }
}

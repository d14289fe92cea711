using System.Net;

namespace ImmunoEd.Tests.Hosting;

[Collection(SharedPortal.Name)]
public sealed class MethodTests(Portal portal)
{
    private static readonly string[] Methods = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"];

    private static readonly string[] Paths =
    [
        "/", "/basics", "/basics/what-is-immunotherapy", "/cancer-types/melanoma", "/cancer-types/by-treatment", "/search?q=x", "/search/suggest?q=x", "/glossary/antibody", "/error",
        "/basics/what-is-immunotherapy.md", "/glossary/antibody.md", "/sitemap.xml", "/feed.xml", "/robots.txt", "/llms.txt",
        "/health/live", "/health/ready", "/site.css", "/site.js", "/icon.svg", "/media/immune-system-teams.svg",
    ];

    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var method in Methods)
        {
            foreach (var path in Paths)
                cells.Add(method, path);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task What_can_only_be_read_says_so(string method, string path)
    {
        using var response = await portal.Client().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
        Assert.Equal("That cannot be done here", page.Text("h1"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    public async Task An_unknown_address_stays_unknown_whatever_the_verb(string method)
    {
        using var response = await portal.Client().SendAsync(new HttpRequestMessage(new HttpMethod(method), "/no-such-page"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_large_body_is_refused_without_being_taken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/basics") { Content = new ByteArrayContent(new byte[2 * 1024 * 1024]) };
        request.Headers.ExpectContinue = true;
        using var response = await portal.Client().SendAsync(request);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.RequestEntityTooLarge });
    }
}

using System.Net;

namespace ImmunoEd.Tests.Pages;

/// <summary>Every public address of the contract.</summary>
[Collection(SharedPortal.Name)]
public sealed class AddressTests(Portal portal)
{
    private const string Html = "text/html";

    [Theory]
    [InlineData("/", "ImmunoEd: Immunotherapy for cancer, in plain words")]
    [InlineData("/basics", "Basics | ImmunoEd")]
    [InlineData("/types", "Types of treatment | ImmunoEd")]
    [InlineData("/eligibility", "Is it right for me? | ImmunoEd")]
    [InlineData("/side-effects", "Side effects | ImmunoEd")]
    [InlineData("/what-to-expect", "What to expect | ImmunoEd")]
    [InlineData("/living-with", "Living with treatment | ImmunoEd")]
    [InlineData("/clinical-trials", "Clinical trials | ImmunoEd")]
    [InlineData("/news", "News | ImmunoEd")]
    [InlineData("/cancer-types", "Cancer types | ImmunoEd")]
    [InlineData("/cancer-types/melanoma", null)]
    [InlineData("/basics/what-is-immunotherapy", null)]
    [InlineData("/side-effects/when-to-call", null)]
    [InlineData("/topics", "Topics | ImmunoEd")]
    [InlineData("/topics/side-effects", null)]
    [InlineData("/glossary", "Glossary | ImmunoEd")]
    [InlineData("/glossary/antibody", "Antibody: what it means | ImmunoEd")]
    [InlineData("/about", "About this site | ImmunoEd")]
    [InlineData("/how-we-write", "How we write | ImmunoEd")]
    [InlineData("/privacy", "Privacy | ImmunoEd")]
    [InlineData("/terms", "Terms of use | ImmunoEd")]
    [InlineData("/accessibility", "Accessibility | ImmunoEd")]
    public async Task A_page_has_its_title_one_heading_and_its_own_address(string path, string? title)
    {
        using var response = await portal.Client().GetAsync(path);
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Html, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Equal(title ?? page.Title, page.Title);
        Assert.EndsWith("ImmunoEd", path == "/" ? "ImmunoEd" : page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal(new Uri(portal.Address, path).ToString(), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
    }

    [Theory]
    [InlineData("/search", "Search | ImmunoEd")]
    [InlineData("/search?q=melanoma", "Search: melanoma | ImmunoEd")]
    public async Task The_search_page_is_not_for_crawlers(string path, string title)
    {
        var page = await portal.Client().PageAsync(path);

        Assert.Equal(title, page.Title);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Theory]
    [InlineData("/basics/what-is-immunotherapy.md", "text/markdown")]
    [InlineData("/cancer-types/melanoma.md", "text/markdown")]
    [InlineData("/glossary/antibody.md", "text/markdown")]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/feed.xml", "application/atom+xml")]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/llms.txt", "text/plain")]
    [InlineData("/health/live", "application/json")]
    [InlineData("/health/ready", "application/json")]
    [InlineData("/site.css", "text/css")]
    [InlineData("/site.js", "text/javascript")]
    [InlineData("/icon.svg", "image/svg+xml")]
    [InlineData("/media/immune-system-teams.svg", "image/svg+xml")]
    public async Task A_file_has_its_type(string path, string type)
    {
        using var response = await portal.Client().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/basics")]
    [InlineData("/basics/what-is-immunotherapy")]
    [InlineData("/basics/what-is-immunotherapy.md")]
    [InlineData("/cancer-types/melanoma")]
    [InlineData("/search?q=melanoma")]
    [InlineData("/sitemap.xml")]
    [InlineData("/feed.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/health/ready")]
    [InlineData("/site.css")]
    [InlineData("/media/immune-system-teams.svg")]
    [InlineData("/Basics")]
    [InlineData("/no-such-page")]
    public async Task HEAD_answers_like_GET_without_the_body(string path)
    {
        using var get = await portal.Client().GetAsync(path);
        using var head = await portal.Client().SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(Headers(get), Headers(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_home_page_has_one_address()
    {
        using var response = await portal.Client().GetAsync("/index");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/basics/no-such-page")]
    [InlineData("/basics/no-such-page.md")]
    [InlineData("/cancer-types/no-such-type")]
    [InlineData("/topics/no-such-topic")]
    [InlineData("/glossary/no-such-term")]
    [InlineData("/glossary/no-such-term.md")]
    [InlineData("/media/no-such-picture.svg")]
    [InlineData("/admin-no-such")]
    [InlineData("/Identity/Account/Register")]
    public async Task An_unknown_address_is_a_404_that_offers_search(string path)
    {
        using var response = await portal.Client().GetAsync(path.ToLowerInvariant());
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("We cannot find that page", page.Text("h1"));
        Assert.NotNull(page.QuerySelector("main form[action='/search'] input[name=q]"));
        Assert.Contains("/side-effects/when-to-call", page.Links());
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    private static IEnumerable<string> Headers(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Where(header => header.Key is not ("Age" or "Date" or "Content-Length" or "Transfer-Encoding"))
        .Select(header => $"{header.Key}: {string.Join(",", header.Value)}").Order();
}

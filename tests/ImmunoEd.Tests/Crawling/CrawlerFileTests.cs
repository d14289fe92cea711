using System.Xml.Linq;

namespace ImmunoEd.Tests.Crawling;

public sealed class CrawlerFileTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private Portal Portal => small.Portal;

    [Fact]
    public async Task The_sitemap_lists_what_is_published_and_nothing_else()
    {
        var sitemap = XDocument.Parse(await Portal.Client().GetStringAsync("/sitemap.xml"));
        var paths = sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(loc => new Uri(loc.Value).AbsolutePath);

        Assert.Equal(
            [
                "/", "/about", "/accessibility", "/basics", "/basics/first", "/basics/second", "/cancer-types", "/cancer-types/by-treatment", "/glossary", "/glossary/antibody",
                "/how-we-write", "/privacy", "/side-effects", "/side-effects/when-to-call", "/terms", "/topics", "/topics/overview",
            ],
            paths.Order(StringComparer.Ordinal));
        Assert.Equal(3, sitemap.Descendants().Count(element => element.Name.LocalName == "lastmod" && element.Value == "2026-11-22"));
    }

    [Fact]
    public async Task The_feed_lists_the_pages_with_their_addresses()
    {
        var feed = XDocument.Parse(await Portal.Client().GetStringAsync("/feed.xml"));

        Assert.Equal(
            ["/basics/first", "/basics/second", "/side-effects/when-to-call"],
            feed.Descendants(Atom + "entry").Select(entry => new Uri(entry.Element(Atom + "id")!.Value).AbsolutePath).Order());
        Assert.All(feed.Descendants(Atom + "entry"), entry => Assert.Equal("2026-11-22T12:00:00Z", entry.Element(Atom + "updated")!.Value));
        Assert.Equal("All about it.", feed.Descendants(Atom + "summary").First().Value);
    }

    [Fact]
    public async Task Robots_are_kept_from_the_admin_and_shown_the_sitemap()
    {
        var robots = await Portal.Client().GetStringAsync("/robots.txt");

        Assert.Contains("Disallow: /admin\n", robots, StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {new Uri(Portal.Address, "/sitemap.xml")}\n", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_models_are_led_to_the_twins()
    {
        var text = await Portal.Client().GetStringAsync("/llms.txt");

        Assert.StartsWith("# ImmunoEd\n", text, StringComparison.Ordinal);
        Assert.Contains("does not replace a care team", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split('\n').Count(line => line.StartsWith("- [", StringComparison.Ordinal)));
        Assert.Contains($"- [First steps]({new Uri(Portal.Address, "/basics/first.md")}): All about it. No clinician has signed off this page yet.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_twin_is_never_without_its_review_state_and_the_disclaimer()
    {
        foreach (var path in new[] { "/basics/first.md", "/side-effects/when-to-call.md", "/glossary/antibody.md" })
        {
            var text = await Portal.Client().GetStringAsync(path);
            Assert.StartsWith("# ", text, StringComparison.Ordinal);
            Assert.Contains("No clinician has signed off this page yet.", text, StringComparison.Ordinal);
            Assert.Contains("does not replace a care team", text, StringComparison.Ordinal);
            Assert.EndsWith($"<{new Uri(Portal.Address, path[..^3])}>\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_configured_site_address_stands_in_every_absolute_link()
    {
        await using var portal = Portal.With(small.Content.Path, new() { ["Site:BaseUrl"] = "https://care.example.org/", ["Site:Name"] = "Care & Co" });
        foreach (var path in new[] { "/sitemap.xml", "/feed.xml", "/robots.txt", "/llms.txt", "/basics/first.md" })
        {
            var text = await portal.Client().GetStringAsync(path);
            Assert.Contains("https://care.example.org/", text, StringComparison.Ordinal);
            Assert.DoesNotContain(portal.Address.Authority, text, StringComparison.Ordinal);
        }

        var page = await portal.Client().PageAsync("/basics/first");
        Assert.Equal("https://care.example.org/basics/first", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("First steps | Care & Co", page.Title);
        Assert.Equal(200, (await RawRequest.SendAsync(portal.Address, "GET / HTTP/1.1\r\nHost: care.example.org\r\nConnection: close\r\n\r\n")).Status);
    }
}

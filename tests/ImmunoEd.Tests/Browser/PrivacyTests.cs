namespace ImmunoEd.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class PrivacyTests(BrowserFixture browser, Portal portal)
{
    private const string Stored =
        "async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys().catch(() => [])).length";

    [BrowserFact]
    public async Task A_reader_of_the_whole_site_is_told_to_nobody_and_remembered_nowhere()
    {
        await using var visit = await Visit.StartAsync(browser, portal);
        foreach (var path in await PublishedAsync())
        {
            await visit.OpenAsync(path);
            // Pictures further down are loaded when they come into sight.
            await visit.AskAsync<object?>("window.scrollTo(0, document.body.scrollHeight)");
        }

        Assert.Empty(visit.ForeignRequests);
        Assert.Empty(await visit.CookiesAsync());
        Assert.Equal(0, await visit.AskAsync<int>(Stored));
        Assert.Empty(visit.Complaints);
    }

    private async Task<List<string>> PublishedAsync()
    {
        using var client = portal.Client();
        var sitemap = System.Xml.Linq.XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));
        var published = sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath);
        return [.. published.Where(path => !path.StartsWith("/glossary/", StringComparison.Ordinal)), .. PageKinds.All];
    }
}

using System.Net;
using System.Xml.Linq;
using ImmunoEd.Crawling;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Crawling;

public sealed class SitemapTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(14)]
    [InlineData(16)]
    public async Task Past_the_limit_of_one_file_it_is_an_index_of_files_that_hold_each_address_once(int most)
    {
        var whole = await LocationsAsync(small.Portal, "/sitemap.xml");
        await using var portal = Portal.With(small.Content.Path).Configured(services => services.Configure<SitemapOptions>(options => options.MostAddresses = most));
        var index = XDocument.Parse(await portal.Client().GetStringAsync("/sitemap.xml"));
        var files = new List<string>();
        foreach (var file in await LocationsAsync(portal, "/sitemap.xml"))
        {
            var held = await LocationsAsync(portal, file);
            Assert.InRange(held.Count, 1, most);
            files.AddRange(held);
        }

        Assert.Equal("sitemapindex", index.Root!.Name.LocalName);
        Assert.Equal(whole.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_withdrawn_page_leaves_the_files_of_the_others_as_they_are()
    {
        await using var portal = Portal.With(small.Content.Path).Configured(services => services.Configure<SitemapOptions>(options => options.MostAddresses = 1));
        var before = await LocationsAsync(portal, "/sitemap.xml");
        await portal.EditAsync(editor => editor.WithdrawAsync("basics/first", null));
        var after = await LocationsAsync(portal, "/sitemap.xml");

        var file = Assert.Single(before.Except(after));
        Assert.Empty(after.Except(before));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client().GetAsync(file)).StatusCode);
    }

    [Fact]
    public async Task Only_what_has_words_of_its_own_has_a_day_of_change()
    {
        var sitemap = XDocument.Parse(await small.Portal.Client().GetStringAsync("/sitemap.xml"));
        var dated = sitemap.Root!.Elements().Where(url => url.Elements().Any(element => element.Name.LocalName == "lastmod")).Select(PathOf);

        Assert.Equal(["/basics/first", "/basics/second", "/side-effects/when-to-call"], dated.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/sitemap/0.xml")]
    [InlineData("/sitemap/-1.xml")]
    [InlineData("/sitemap/99.xml")]
    [InlineData("/sitemap/2147483647.xml")]
    [InlineData("/sitemap/99999999999.xml")]
    [InlineData("/sitemap/one.xml")]
    public async Task A_file_that_holds_nothing_is_not_there(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await small.Portal.Client().GetAsync(path)).StatusCode);

    private static async Task<List<string>> LocationsAsync(Portal portal, string path) =>
        [.. XDocument.Parse(await portal.Client().GetStringAsync(path)).Root!.Elements().Select(PathOf)];

    private static string PathOf(XElement entry) => new Uri(entry.Elements().Single(element => element.Name.LocalName == "loc").Value).AbsolutePath;
}

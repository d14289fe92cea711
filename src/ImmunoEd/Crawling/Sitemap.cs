using System.Xml.Linq;
using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Crawling;

/// <summary>Every address that should be found, in one file or, past the limit of one file, in numbered files under an index.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static async Task<IResult> GetAsync(HttpContext context, ArticleStore store, IOptionsMonitor<SiteOptions> site, IOptions<SitemapOptions> options)
    {
        var most = options.Value.MostAddresses;
        var addresses = new SitemapAddresses(store);
        var lists = await addresses.ListsAsync(context.RequestAborted);
        if (lists.Count + await addresses.PageCountAsync(context.RequestAborted) <= most)
            return Urls(lists.Concat(await addresses.PagesAsync(context.RequestAborted)), context, site.CurrentValue);

        var listFiles = FilesFor(lists, most);
        var ranges = await addresses.RangesAsync(most, context.RequestAborted);
        return XmlAnswer.Of("sitemapindex", Xmlns, Enumerable.Range(1, listFiles).Concat(ranges.Select(range => listFiles + 1 + range))
            .Select(number => new XElement(Xmlns + "sitemap", new XElement(Xmlns + "loc", site.CurrentValue.Absolute(context.Request, $"/sitemap/{number}.xml")))));
    }

    /// <summary>The first files hold the lists and terms, each of the others one range of page ids.</summary>
    public static async Task<IResult> GetFileAsync(int number, HttpContext context, ArticleStore store, IOptionsMonitor<SiteOptions> site, IOptions<SitemapOptions> options)
    {
        var most = options.Value.MostAddresses;
        var addresses = new SitemapAddresses(store);
        var lists = await addresses.ListsAsync(context.RequestAborted);
        var range = number - 1 - FilesFor(lists, most);
        var held = number < 1 ? []
            : range < 0 ? [.. lists.Skip((number - 1) * most).Take(most)]
            : await addresses.PagesAsync(range, most, context.RequestAborted);
        return held.Count == 0 ? Results.NotFound() : Urls(held, context, site.CurrentValue);
    }

    private static int FilesFor(List<SitemapAddress> lists, int most) => (lists.Count + most - 1) / most;

    private static IResult Urls(IEnumerable<SitemapAddress> addresses, HttpContext context, SiteOptions site) => XmlAnswer.Of("urlset", Xmlns, addresses
        .Select(address => new XElement(Xmlns + "url",
            new XElement(Xmlns + "loc", site.Absolute(context.Request, address.Path)),
            address.Changed is { } day ? new XElement(Xmlns + "lastmod", IsoDates.Day(day)) : null)));
}

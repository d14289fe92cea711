using System.Globalization;
using System.Xml.Linq;
using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Crawling;

/// <summary>Every published page, with the day on which its words or its review last changed.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] FixedPages =
        ["/", "/cancer-types", "/cancer-types/by-treatment", "/topics", "/glossary", "/about", "/how-we-write", "/privacy", "/terms", "/accessibility"];

    public static async Task<IResult> GetAsync(HttpContext context, ArticleStore store, IOptionsMonitor<SiteOptions> site)
    {
        var pages = await store.Published()
            .OrderBy(page => page.Section).ThenBy(page => page.Slug)
            .Select(page => new { page.Section, page.Slug, page.UpdatedAt, page.ReviewedAt })
            .ToListAsync(context.RequestAborted);
        var topics = await store.Topics
            .Where(topic => store.Published().Any(page => page.Tags.Any(tag => tag.Kind == TagKind.Topic && tag.Slug == topic.Slug)))
            .Select(topic => "/topics/" + topic.Slug).ToListAsync(context.RequestAborted);
        var terms = await store.GlossaryTerms.OrderBy(term => term.Slug).Select(term => "/glossary/" + term.Slug).ToListAsync(context.RequestAborted);
        var sections = Section.All.Where(section => pages.Any(page => page.Section == section.Slug)).Select(section => section.Address);

        return XmlAnswer.Of(
            new XElement(Xmlns + "urlset",
                FixedPages.Concat(sections).Concat(topics).Concat(terms).Select(path => Url(path, null)),
                pages.Select(page => Url($"/{page.Section}/{page.Slug}", page.ReviewedAt > page.UpdatedAt ? page.ReviewedAt : page.UpdatedAt))),
            "application/xml");

        XElement Url(string path, DateTime? changed) => new(Xmlns + "url",
            new XElement(Xmlns + "loc", site.CurrentValue.Absolute(context.Request, path)),
            changed is { } day ? new XElement(Xmlns + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
    }
}

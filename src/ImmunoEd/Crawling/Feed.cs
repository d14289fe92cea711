using System.Globalization;
using System.Xml.Linq;
using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Crawling;

/// <summary>An Atom feed of the pages that changed last, with their summaries and what changed.</summary>
internal static class Feed
{
    private const int Entries = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> GetAsync(HttpContext context, ArticleStore store, IOptionsMonitor<SiteOptions> site)
    {
        var pages = await store.Published()
            .OrderByDescending(page => page.UpdatedAt).ThenBy(page => page.Id)
            .Take(Entries)
            .Select(page => new { page.Section, page.Slug, page.Title, page.Summary, page.FirstPublishedAt, page.UpdatedAt, page.ChangeNote })
            .ToListAsync(context.RequestAborted);
        return XmlAnswer.Of(
            new XElement(Atom + "feed",
                new XElement(Atom + "id", Absolute("/feed.xml")),
                new XElement(Atom + "title", $"{site.CurrentValue.Name}: new and changed pages"),
                new XElement(Atom + "updated", Stamp(pages.Count > 0 ? pages[0].UpdatedAt : DateTime.UnixEpoch)),
                new XElement(Atom + "author", new XElement(Atom + "name", site.CurrentValue.ClinicName)),
                Link("self", "/feed.xml"),
                Link("alternate", "/"),
                pages.Select(page => new XElement(Atom + "entry",
                    new XElement(Atom + "id", Absolute($"/{page.Section}/{page.Slug}")),
                    new XElement(Atom + "title", page.Title),
                    Link("alternate", $"/{page.Section}/{page.Slug}"),
                    new XElement(Atom + "published", Stamp(page.FirstPublishedAt)),
                    new XElement(Atom + "updated", Stamp(page.UpdatedAt)),
                    new XElement(Atom + "summary", page.Summary),
                    page.ChangeNote is null ? null : new XElement(Atom + "content", $"What changed: {page.ChangeNote}")))),
            "application/atom+xml");

        string Absolute(string path) => site.CurrentValue.Absolute(context.Request, path);
        XElement Link(string rel, string path) => new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", Absolute(path)));
    }

    private static string Stamp(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

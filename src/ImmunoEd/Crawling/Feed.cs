using System.Xml.Linq;
using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using static ImmunoEd.Crawling.IsoDates;

namespace ImmunoEd.Crawling;

/// <summary>An Atom feed of the pages whose words or review changed last, with their summaries, what changed, and their review state.</summary>
internal static class Feed
{
    private const int Entries = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> GetAsync(HttpContext context, ArticleStore store, IOptionsMonitor<SiteOptions> site, TimeProvider clock)
    {
        var pages = await ChangedLastAsync(store, context.RequestAborted);
        var now = clock.GetUtcNow().UtcDateTime;
        return XmlAnswer.Of(
            new XElement(Atom + "feed",
                new XAttribute(XNamespace.Xml + "lang", Language.Default.Code),
                new XElement(Atom + "id", Absolute("/feed.xml")),
                new XElement(Atom + "title", $"{site.CurrentValue.Name}: new and changed pages"),
                new XElement(Atom + "updated", Second(pages.Count > 0 ? pages[0].ChangedAt : DateTime.UnixEpoch)),
                new XElement(Atom + "author", new XElement(Atom + "name", site.CurrentValue.ClinicName)),
                Link("self", "/feed.xml"),
                Link("alternate", "/"),
                pages.Select(page => new XElement(Atom + "entry",
                    new XElement(Atom + "id", Absolute(page.Address)),
                    new XElement(Atom + "title", page.Title),
                    Link("alternate", page.Address),
                    new XElement(Atom + "published", Second(page.FirstPublishedAt)),
                    new XElement(Atom + "updated", Second(page.ChangedAt)),
                    new XElement(Atom + "summary", page.Summary),
                    new XElement(Atom + "content", page.Content(now))))),
            "application/atom+xml");

        string Absolute(string path) => site.CurrentValue.Absolute(context.Request, path);
        XElement Link(string rel, string path) => new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", Absolute(path)));
    }

    // Sign-offs are due in the order in which they were given, and that order has an index.
    private static async Task<List<Entry>> ChangedLastAsync(ArticleStore store, CancellationToken cancellationToken)
    {
        var written = await EntriesOf(store.Published().OrderByDescending(page => page.UpdatedAt)).ToListAsync(cancellationToken);
        var signed = await EntriesOf(store.Published().Where(page => page.ReviewDue != null && page.ReviewedAt > page.UpdatedAt).OrderByDescending(page => page.ReviewDue)).ToListAsync(cancellationToken);
        return [.. written.Concat(signed).DistinctBy(entry => entry.Id).OrderByDescending(entry => entry.ChangedAt).ThenBy(entry => entry.Id).Take(Entries)];
    }

    private static IQueryable<Entry> EntriesOf(IOrderedQueryable<PublishedPage> pages) => pages
        .ThenBy(page => page.Id)
        .Take(Entries)
        .Select(page => new Entry(page.Id, "/" + page.Section + "/" + page.Slug, page.Title, page.Summary, page.FirstPublishedAt,
            PublishedPage.LastChange(page.UpdatedAt, page.ReviewedAt), page.ChangeNote, new ReviewState(page.ReviewedBy, page.ReviewedAt, page.ReviewDue)));

    private sealed record Entry(int Id, string Address, string Title, string Summary, DateTime FirstPublishedAt, DateTime ChangedAt, string? ChangeNote, ReviewState Review)
    {
        public string Content(DateTime now) => ChangeNote is null ? Review.On(now) : $"What changed: {ChangeNote}\n{Review.On(now)}";
    }
}

using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Crawling;

/// <param name="Changed">When its words or its review last changed; null where nobody can say.</param>
internal sealed record SitemapAddress(string Path, DateTime? Changed = null);

/// <summary>Every address that should be found: the pages, and the few that are no page.</summary>
internal sealed class SitemapAddresses(ArticleStore store)
{
    private static readonly string[] FixedPages =
        ["/", "/cancer-types", "/cancer-types/by-treatment", "/topics", "/glossary", "/about", "/how-we-write", "/privacy", "/terms", "/accessibility"];

    /// <summary>Lists and terms: what they hold changes, their own words hardly do.</summary>
    public async Task<List<SitemapAddress>> ListsAsync(CancellationToken cancellationToken)
    {
        var filled = await store.Published().Select(page => page.Section).Distinct().ToListAsync(cancellationToken);
        var sections = Section.All.Where(section => filled.Contains(section.Slug)).Select(section => section.Address);
        var topics = await store.Topics
            .Where(topic => store.Published().Any(page => page.Tags.Any(tag => tag.Kind == TagKind.Topic && tag.Slug == topic.Slug)))
            .OrderBy(topic => topic.Slug).Select(topic => "/topics/" + topic.Slug).ToListAsync(cancellationToken);
        var terms = await store.GlossaryTerms.OrderBy(term => term.Slug).Select(term => "/glossary/" + term.Slug).ToListAsync(cancellationToken);
        return [.. FixedPages.Concat(sections).Concat(topics).Concat(terms).Select(path => new SitemapAddress(path))];
    }

    public Task<int> PageCountAsync(CancellationToken cancellationToken) => store.Published().CountAsync(cancellationToken);

    /// <summary>Which ranges of <paramref name="size"/> ids have a page at all.</summary>
    public Task<List<int>> RangesAsync(int size, CancellationToken cancellationToken) =>
        store.Published().Select(page => (page.Id - 1) / size).Distinct().OrderBy(range => range).ToListAsync(cancellationToken);

    public Task<List<SitemapAddress>> PagesAsync(CancellationToken cancellationToken) => AddressesOf(store.Published()).ToListAsync(cancellationToken);

    /// <summary>The pages of one range of ids: as many as fit into a file, however many there are before them.</summary>
    public async Task<List<SitemapAddress>> PagesAsync(int range, int size, CancellationToken cancellationToken)
    {
        var first = (long)range * size;
        return await AddressesOf(store.Published().Where(page => page.Id > first && page.Id <= first + size)).ToListAsync(cancellationToken);
    }

    private static IQueryable<SitemapAddress> AddressesOf(IQueryable<PublishedPage> pages) => pages
        .OrderBy(page => page.Id)
        .Select(page => new SitemapAddress("/" + page.Section + "/" + page.Slug, PublishedPage.LastChange(page.UpdatedAt, page.ReviewedAt)));
}

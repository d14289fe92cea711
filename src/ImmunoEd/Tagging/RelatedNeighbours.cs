using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tagging;

/// <summary>The surroundings of single pages, read from the store as they are needed, each page once.</summary>
internal sealed class RelatedNeighbours(ArticleStore store, TagScale scale)
{
    private readonly Dictionary<int, RelatedPage> pages = [];

    public static IEnumerable<PageList> ListsOf(RelatedPage page) => page.Tags.Select(tag => PageList.Tagged(tag.Kind, tag.Slug))
        .Concat(ReadingPath.StepsOf(page.Section).Select(ReadingPath.Step).Select(step => PageList.In(step.From, step.To)));

    public Task<Dictionary<PageList, PageWindow>> WindowsAsync(int pageId, IEnumerable<PageList> lists, CancellationToken cancellationToken) =>
        store.NeighboursAsync(pageId, RelatedArticles.Reach, lists, cancellationToken);

    public async Task<List<RelatedPage>> PagesAsync(IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var missing = wanted.Where(id => !pages.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            var found = store.Published().Where(page => EF.Parameter(missing).Contains(page.Id));
            var tags = (await found.SelectMany(page => page.Tags).ToListAsync(cancellationToken)).ToLookup(tag => tag.PageId);
            foreach (var page in await found.Select(page => new { page.Id, page.Section }).ToListAsync(cancellationToken))
                pages.Add(page.Id, new RelatedPage(page.Id, page.Section, [.. tags[page.Id]], scale));
        }

        return [.. wanted.Where(pages.ContainsKey).Select(id => pages[id])];
    }

    public async Task<ILookup<int, RelatedLink>> LinksAsync(IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var links = await store.Published().Where(page => EF.Parameter(wanted).Contains(page.Id)).SelectMany(page => page.Related).ToListAsync(cancellationToken);
        return links.OrderBy(link => link.Rank).ToLookup(link => link.PageId);
    }
}

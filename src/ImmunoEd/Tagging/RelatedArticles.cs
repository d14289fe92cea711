using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tagging;

/// <summary>
/// Links live pages with those that share their cancer types, treatments and topics or stand next to them on the reading path; each link says why.
/// Of each list of pages with one thing in common, only the nearest on either side are compared, however long it is.
/// Here for all pages at once; <see cref="RelatedChange"/> gives the same links after one page changed. Writes nothing.
/// </summary>
public sealed class RelatedArticles
{
    /// <summary>How many pages of a list are looked at on either side; a list up to this long is compared whole.</summary>
    internal const int Reach = 32;

    private readonly TagScale scale;
    private readonly Dictionary<int, RelatedPage> pages;
    private readonly Dictionary<int, int[]> tagLists;
    private readonly Dictionary<int, int[]> stepLists;

    private RelatedArticles(IEnumerable<RelatedPage> pages, TagScale scale)
    {
        this.scale = scale;
        this.pages = pages.ToDictionary(page => page.Id);
        tagLists = Lists(page => page.Tags.Select(tag => tag.Tag));
        stepLists = Lists(page => ReadingPath.StepsOf(page.Section));
    }

    public static async Task<RelatedArticles> LoadAsync(ArticleStore store, TagScale scale, CancellationToken cancellationToken)
    {
        var pages = await store.Published().Select(page => new { page.Id, page.Section }).ToListAsync(cancellationToken);
        var tags = (await store.Published().SelectMany(page => page.Tags).ToListAsync(cancellationToken)).ToLookup(tag => tag.PageId);
        return new RelatedArticles(pages.Select(page => new RelatedPage(page.Id, page.Section, [.. tags[page.Id]], scale)), scale);
    }

    public IEnumerable<int> PageIds => pages.Keys;

    public IReadOnlyList<RelatedLink> LinksOf(int pageId)
    {
        var page = pages[pageId];
        var candidates = page.Tags.Select(tag => tagLists[tag.Tag])
            .Concat(ReadingPath.StepsOf(page.Section).Select(step => stepLists[step]))
            .SelectMany(list => Window(list, pageId))
            .ToHashSet();
        candidates.Remove(pageId);
        return RelatedRanking.Rank(page, candidates.Select(id => pages[id]), scale);
    }

    private Dictionary<int, int[]> Lists(Func<RelatedPage, IEnumerable<int>> listsOf) => pages.Values
        .SelectMany(page => listsOf(page).Select(list => (List: list, page.Id)))
        .GroupBy(entry => entry.List, entry => entry.Id)
        .ToDictionary(group => group.Key, group => group.Order().ToArray());

    private static ArraySegment<int> Window(int[] list, int pageId)
    {
        var place = Array.BinarySearch(list, pageId);
        var from = Math.Max(0, place - Reach);
        return new ArraySegment<int>(list, from, Math.Min(list.Length, place + Reach + 1) - from);
    }
}

using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>
/// What one page that came, went or changed its tags means for the links around it, in bounded time however many pages there are.
/// After all changes were asked for, in any order, the links are those that <see cref="RelatedArticles"/> gives for all pages at once.
/// </summary>
public sealed class RelatedChange
{
    private readonly RelatedNeighbours neighbours;
    private readonly TagScale scale;
    private readonly UnrelatedChange change;
    private readonly int changes;
    private readonly Dictionary<int, IReadOnlyList<RelatedLink>> changed = [];

    /// <param name="changes">How many pages changed and were not related yet, this one among them.</param>
    public RelatedChange(ArticleStore store, TagScale scale, UnrelatedChange change, int changes) =>
        (neighbours, this.scale, this.change, this.changes) = (new RelatedNeighbours(store, scale), scale, change, changes);

    /// <returns>The new links of each page whose links may have changed, by its id.</returns>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<RelatedLink>>> LinksAsync(CancellationToken cancellationToken)
    {
        var pageId = change.PageId;
        var before = change.FormerTags is { } tags ? new RelatedPage(pageId, change.Section, [.. tags.Select(tag => tag.At(pageId))], scale) : null;
        var after = (await neighbours.PagesAsync([pageId], cancellationToken)).SingleOrDefault();
        if (after is null && before is null)
            return changed;

        List<PageList> old = before is null ? [] : [.. RelatedNeighbours.ListsOf(before)], now = after is null ? [] : [.. RelatedNeighbours.ListsOf(after)];
        var windows = await neighbours.WindowsAsync(pageId, old.Union(now), cancellationToken);
        var near = now.SelectMany(list => windows[list].All).ToHashSet();
        var joined = old.Except(now).SelectMany(list => windows[list].Parted(changes)).ToList();
        var parted = now.Except(old).SelectMany(list => windows[list].Parted(changes)).ToList();
        var stored = await neighbours.LinksAsync(near.Concat(Both(joined)).Concat(Both(parted)), cancellationToken);

        await RankAnewAsync(change.Linking.Concat(after is null ? [] : [pageId]).Concat(LinkedAcross(parted, stored)), cancellationToken);
        await OfferAsync([.. near.Select(id => (id, pageId)), .. joined, .. joined.Select(pair => (pair.Above, pair.Below))], stored, cancellationToken);
        return changed;
    }

    private static IEnumerable<int> Both(List<(int Below, int Above)> pairs) => pairs.SelectMany(pair => new[] { pair.Below, pair.Above });

    private static IEnumerable<int> LinkedAcross(List<(int Below, int Above)> pairs, ILookup<int, RelatedLink> stored) => pairs
        .SelectMany(pair => new[] { (From: pair.Below, To: pair.Above), (From: pair.Above, To: pair.Below) })
        .Where(pair => stored[pair.From].Any(link => link.TargetId == pair.To))
        .Select(pair => pair.From);

    private async Task RankAnewAsync(IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        foreach (var page in await neighbours.PagesAsync(ids, cancellationToken))
        {
            var windows = await neighbours.WindowsAsync(page.Id, RelatedNeighbours.ListsOf(page), cancellationToken);
            changed[page.Id] = RelatedRanking.Rank(page, await neighbours.PagesAsync(windows.Values.SelectMany(window => window.All), cancellationToken), scale);
        }
    }

    // Whoever was ranked anew has seen all its neighbours already.
    private async Task OfferAsync(List<(int PageId, int OtherId)> offers, ILookup<int, RelatedLink> stored, CancellationToken cancellationToken)
    {
        var ranked = changed.Keys.ToHashSet();
        var pages = (await neighbours.PagesAsync(offers.SelectMany(offer => new[] { offer.PageId, offer.OtherId }), cancellationToken)).ToDictionary(page => page.Id);
        foreach (var (id, otherId) in offers.Where(offer => !ranked.Contains(offer.PageId)))
        {
            var links = changed.GetValueOrDefault(id) ?? [.. stored[id]];
            if (RelatedRanking.Insert(pages[id], links, pages[otherId], scale) is { } inserted)
                changed[id] = inserted;
        }
    }
}

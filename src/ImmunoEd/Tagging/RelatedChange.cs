using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>
/// What one page that came, went or changed its tags means for the links around it, in bounded time however many pages there are.
/// Begun before the page is written and asked after; it gives what <see cref="RelatedArticles"/> would give for all.
/// </summary>
public sealed class RelatedChange
{
    private readonly RelatedNeighbours neighbours;
    private readonly TagScale scale;
    private readonly int pageId;
    private readonly RelatedPage? before;
    private readonly IReadOnlyList<int> linking;
    private readonly Dictionary<int, IReadOnlyList<RelatedLink>> changed = [];

    private RelatedChange(RelatedNeighbours neighbours, TagScale scale, int pageId, RelatedPage? before, IReadOnlyList<int> linking) =>
        (this.neighbours, this.scale, this.pageId, this.before, this.linking) = (neighbours, scale, pageId, before, linking);

    public static async Task<RelatedChange> BeginAsync(ArticleStore store, TagScale scale, int pageId, CancellationToken cancellationToken)
    {
        var before = (await new RelatedNeighbours(store, scale).PagesAsync([pageId], cancellationToken)).SingleOrDefault();
        var neighbours = new RelatedNeighbours(store, scale);
        return new RelatedChange(neighbours, scale, pageId, before, await neighbours.LinkingToAsync(pageId, cancellationToken));
    }

    /// <returns>The new links of each page whose links may have changed, by its id.</returns>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<RelatedLink>>> LinksAsync(CancellationToken cancellationToken)
    {
        var after = (await neighbours.PagesAsync([pageId], cancellationToken)).SingleOrDefault();
        if (after is null ? before is null : after.IsLike(before))
            return changed;

        List<PageList> old = before is null ? [] : [.. RelatedNeighbours.ListsOf(before)], now = after is null ? [] : [.. RelatedNeighbours.ListsOf(after)];
        var windows = await neighbours.WindowsAsync(pageId, old.Union(now), cancellationToken);
        var near = now.SelectMany(list => windows[list].All).ToHashSet();
        var joined = old.Except(now).SelectMany(list => windows[list].Parted).ToList();
        var parted = now.Except(old).SelectMany(list => windows[list].Parted).ToList();
        var stored = await neighbours.LinksAsync(near.Concat(Both(joined)).Concat(Both(parted)), cancellationToken);

        await RankAnewAsync(linking.Concat(after is null ? [] : [pageId]).Concat(LinkedAcross(parted, stored)), cancellationToken);
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

using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.CancerTypes;

public sealed record HubShelf(string Name, string Address, IReadOnlyList<PageCard> Cards);

/// <summary>
/// Everything that is filed under a cancer type or its children, by section, each page once and with the reason why it is there:
/// pages about it come first, then those about a child, those whose text mentions it, and those for everyone.
/// </summary>
public sealed class Hub(ArticleStore store)
{
    private const string ForEveryone = "For everyone, whatever the cancer";

    /// <returns>How many pages each section has for it.</returns>
    public Task<Dictionary<string, int>> CountsAsync(CancerType type, IReadOnlyList<CancerType> descendants, CancellationToken cancellationToken) =>
        Filed(SlugsOf(type, descendants)).GroupBy(page => page.Section).Select(group => new { Section = group.Key, Pages = group.Count() })
            .ToDictionaryAsync(section => section.Section, section => section.Pages, cancellationToken);

    public async Task<IReadOnlyList<HubShelf>> ShelvesAsync(
        CancerType type, IReadOnlyList<CancerType> descendants, IReadOnlyDictionary<string, int> counts, Paging paging, CancellationToken cancellationToken)
    {
        var shelves = new List<HubShelf>();
        var (skip, room) = (paging.Skip, Paging.Size);
        foreach (var section in Section.All.Where(section => counts.ContainsKey(section.Slug)))
        {
            var count = counts[section.Slug];
            var (first, take) = (Math.Min(skip, count), Math.Min(room, Math.Max(0, count - skip)));
            (skip, room) = (skip - first, room - take);
            if (take > 0)
                shelves.Add(new HubShelf(section.Name, section.Address, await CardsAsync(type, descendants, section, first, take, cancellationToken)));
        }

        return shelves;
    }

    private async Task<IReadOnlyList<PageCard>> CardsAsync(
        CancerType type, IReadOnlyList<CancerType> descendants, Section section, int skip, int take, CancellationToken cancellationToken)
    {
        string[] slugs = SlugsOf(type, descendants), children = [.. descendants.Select(descendant => descendant.Slug)];
        var ordered = Filed(slugs).Where(page => page.Section == section.Slug).OrderBy(page =>
            page.Tags.Any(tag => tag.Kind == TagKind.CancerType && tag.Origin != TagOrigin.Parent && tag.Origin != TagOrigin.Found && tag.Slug == type.Slug) ? 0
            : page.Tags.Any(tag => tag.Kind == TagKind.CancerType && tag.Origin != TagOrigin.Parent && tag.Origin != TagOrigin.Found && children.Contains(tag.Slug)) ? 1
            : page.Tags.Any(tag => tag.Kind == TagKind.CancerType && tag.Origin == TagOrigin.Found && slugs.Contains(tag.Slug)) ? 2
            : 3);
        var cards = await PageCard.ThenInReadingOrder(ordered).Skip(skip).Take(take).Select(PageCard.FromPage).ToListAsync(cancellationToken);
        var ids = cards.Select(card => card.Id).ToList();
        var tags = (await store.Published().Where(page => ids.Contains(page.Id)).SelectMany(page => page.Tags)
                .Where(tag => tag.Kind == TagKind.CancerType && tag.Origin != TagOrigin.Parent && slugs.Contains(tag.Slug))
                .ToListAsync(cancellationToken))
            .ToLookup(tag => tag.PageId);
        var names = descendants.ToDictionary(descendant => descendant.Slug, descendant => descendant.Name.InSentence());
        return [.. cards.Select(card => card with { Why = Reason(type, names, [.. tags[card.Id]]) })];
    }

    private IQueryable<PublishedPage> Filed(string[] slugs) => store
        .PublishedUnder(tag => tag.Kind == TagKind.CancerType && tag.Origin != TagOrigin.Parent && slugs.Contains(tag.Slug))
        .Where(page => page.Section != Section.CancerTypes);

    private static string[] SlugsOf(CancerType type, IReadOnlyList<CancerType> descendants) =>
        [type.Slug, .. descendants.Select(descendant => descendant.Slug), PageTag.AllCancerTypes];

    private static string Reason(CancerType type, Dictionary<string, string> children, IReadOnlyList<PageTag> tags)
    {
        var (named, found) = (tags.Where(tag => tag.Origin != TagOrigin.Found).Select(tag => tag.Slug).ToHashSet(), tags.Where(tag => tag.Origin == TagOrigin.Found));
        if (named.Contains(type.Slug))
            return $"About: {type.Name}";
        if (children.Keys.Where(named.Contains).ToList() is { Count: > 0 } about)
            return $"About {Listed([.. about.Select(slug => children[slug])])}, {(about.Count == 1 ? "a kind" : "kinds")} of {type.Name.InSentence()}";
        if (found.OrderBy(tag => tag.Slug == type.Slug ? 0 : 1).FirstOrDefault()?.Words is { Length: > 0 } words)
            return $"The text mentions “{words}”";
        return ForEveryone;
    }

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}

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

    public async Task<IReadOnlyList<HubShelf>> ShelvesAsync(CancerType type, IReadOnlyList<CancerType> descendants, CancellationToken cancellationToken)
    {
        string[] slugs = [type.Slug, .. descendants.Select(descendant => descendant.Slug), PageTag.AllCancerTypes];
        var filed = store.Published().Where(page => page.Section != Section.CancerTypes
            && page.Tags.Any(tag => tag.Kind == TagKind.CancerType && tag.Origin != TagOrigin.Parent && slugs.Contains(tag.Slug)));
        var cards = await PageCard.ListAsync(filed, cancellationToken);
        var tags = (await filed.SelectMany(page => page.Tags)
                .Where(tag => tag.Kind == TagKind.CancerType && tag.Origin != TagOrigin.Parent && slugs.Contains(tag.Slug))
                .ToListAsync(cancellationToken))
            .ToLookup(tag => tag.PageId);
        var names = descendants.ToDictionary(descendant => descendant.Slug, descendant => descendant.Name.InSentence());
        var explained = cards.Select(card => (Card: card, Reason: Reason(type, names, [.. tags[card.Id]])))
            .OrderBy(entry => entry.Reason.Place)
            .ToLookup(entry => entry.Card.Section, entry => entry.Card with { Why = entry.Reason.Why });
        return [.. Section.All
            .Where(section => explained.Contains(section.Slug))
            .Select(section => new HubShelf(section.Name, section.Address, [.. explained[section.Slug]]))];
    }

    private static (int Place, string Why) Reason(CancerType type, Dictionary<string, string> children, IReadOnlyList<PageTag> tags)
    {
        var (named, found) = (tags.Where(tag => tag.Origin != TagOrigin.Found).Select(tag => tag.Slug).ToHashSet(), tags.Where(tag => tag.Origin == TagOrigin.Found));
        if (named.Contains(type.Slug))
            return (0, $"About: {type.Name}");
        if (children.Keys.Where(named.Contains).ToList() is { Count: > 0 } about)
            return (1, $"About {Listed([.. about.Select(slug => children[slug])])}, {(about.Count == 1 ? "a kind" : "kinds")} of {type.Name.InSentence()}");
        if (found.OrderBy(tag => tag.Slug == type.Slug ? 0 : 1).FirstOrDefault()?.Words is { Length: > 0 } words)
            return (2, $"The text mentions “{words}”");
        return (3, ForEveryone);
    }

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}

using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.CancerTypes;

public sealed record HubShelf(string Name, string Address, IReadOnlyList<PageCard> Cards);

/// <summary>Everything that is filed under a cancer type or its children, by section, each with the reason why it is there.</summary>
public sealed class Hub(ArticleStore store)
{
    private const string ForEveryone = "For everyone, whatever the cancer";

    public async Task<IReadOnlyList<HubShelf>> ShelvesAsync(CancerType type, IReadOnlyList<CancerType> children, CancellationToken cancellationToken)
    {
        var family = children.Append(type).ToDictionary(member => member.Slug);
        string[] slugs = [.. family.Keys, PageTag.AllCancerTypes];
        var filed = store.Published().Where(page => page.Section != Section.CancerTypes
            && page.Tags.Any(tag => tag.Kind == TagKind.CancerType && tag.Origin != TagOrigin.Parent && slugs.Contains(tag.Slug)));
        var cards = await PageCard.ListAsync(filed, cancellationToken);
        var ids = cards.Select(card => card.Id).ToList();
        var tags = (await store.Published().Where(page => ids.Contains(page.Id))
                .SelectMany(page => page.Tags)
                .Where(tag => tag.Kind == TagKind.CancerType && tag.Origin != TagOrigin.Parent && slugs.Contains(tag.Slug))
                .ToListAsync(cancellationToken))
            .ToLookup(tag => tag.PageId, tag => tag.Slug);
        var explained = cards.Select(card => card with { Why = Why(type, family, tags[card.Id]) }).ToLookup(card => card.Section);
        return [.. Section.All
            .Where(section => explained.Contains(section.Slug))
            .Select(section => new HubShelf(section.Name, section.Address, [.. explained[section.Slug]]))];
    }

    private static string Why(CancerType type, Dictionary<string, CancerType> family, IEnumerable<string> slugs)
    {
        var names = slugs.Where(family.ContainsKey).OrderBy(slug => slug == type.Slug ? 0 : 1).Select(slug => family[slug].Name).ToList();
        return names.Count == 0 ? ForEveryone : $"About: {string.Join(", ", names)}";
    }
}

using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

/// <summary>The pages about one side effect each, under the article that groups them with their like.</summary>
/// <param name="Overview">Null for effects whose overview is not published.</param>
public sealed record SideEffectGroup(NamedAddress? Overview, IReadOnlyList<NamedAddress> Effects)
{
    /// <summary>In the order in which the vocabulary names them.</summary>
    public static async Task<IReadOnlyList<SideEffectGroup>> ListAsync(ArticleStore store, CancellationToken cancellationToken)
    {
        var effects = await store.SideEffects.Where(effect => effect.Overview != null && effect.Page != null)
            .OrderBy(effect => effect.Position)
            .Select(effect => new { Page = effect.Page!, Overview = effect.Overview! })
            .ToListAsync(cancellationToken);
        var titles = await TitlesAsync(store, [.. effects.SelectMany(effect => new[] { effect.Page, effect.Overview }).Distinct()], cancellationToken);
        return
        [
            .. effects.Where(effect => titles.ContainsKey(effect.Page))
                .GroupBy(effect => titles.ContainsKey(effect.Overview) ? effect.Overview : "")
                .OrderBy(group => group.Key.Length == 0)
                .Select(group => new SideEffectGroup(titles.GetValueOrDefault(group.Key), [.. group.Select(effect => titles[effect.Page])])),
        ];
    }

    private static async Task<Dictionary<string, NamedAddress>> TitlesAsync(ArticleStore store, IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        var slugs = addresses.Select(address => address[(address.LastIndexOf('/') + 1)..]).ToList();
        var pages = await store.Published().Where(page => slugs.Contains(page.Slug)).Select(page => new { page.Section, page.Slug, page.Title }).ToListAsync(cancellationToken);
        return pages.Select(page => new NamedAddress(page.Title, $"/{page.Section}/{page.Slug}")).ToDictionary(page => page.Path);
    }
}

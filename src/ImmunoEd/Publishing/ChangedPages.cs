using ImmunoEd.Articles;
using ImmunoEd.Caching;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Notes what a change of articles changes on readers' pages.</summary>
internal static class ChangedPages
{
    /// <summary>A page as it is: once before it changes and once after, because it may leave a hub or come to one.</summary>
    public static void AddChanged(this ArticleStore store, PublishedPage page)
    {
        store.Changes.UnionWith(CacheNames.Showing(
            page.Section,
            page.Slug,
            page.Tags.Where(tag => tag.Kind == TagKind.CancerType).Select(tag => tag.Slug),
            page.Tags.Where(tag => tag.Kind == TagKind.Topic).Select(tag => tag.Slug)));
        var address = page.Address;
        if (!store.Changes.Contains(CacheNames.Everything) && store.SideEffects.Any(effect => effect.Overview == address))
            store.Changes.Add(CacheNames.SideEffects);
    }

    /// <summary>Pages by themselves, whose lists of related pages changed.</summary>
    public static async Task AddChangedAsync(this ArticleStore store, IReadOnlyCollection<int> pageIds, CancellationToken cancellationToken)
    {
        if (pageIds.Count > 0 && !store.Changes.Contains(CacheNames.Everything))
            store.Changes.UnionWith(await store.Pages.Where(page => pageIds.Contains(page.Id)).Select(page => "/" + page.Section + "/" + page.Slug).ToListAsync(cancellationToken));
    }

    /// <summary>Pages that name others as related, by their titles and addresses.</summary>
    public static async Task AddPagesThatNameAsync(this ArticleStore store, IReadOnlyCollection<int> targetIds, CancellationToken cancellationToken)
    {
        if (targetIds.Count > 0 && !store.Changes.Contains(CacheNames.Everything))
            await store.AddChangedAsync(await store.Set<RelatedLink>().Where(link => targetIds.Contains(link.TargetId)).Select(link => link.PageId).Distinct().ToListAsync(cancellationToken), cancellationToken);
    }
}

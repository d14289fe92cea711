using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

internal static class RelatedCards
{
    public static async Task<IReadOnlyList<PageCard>> OfAsync(ArticleStore store, int pageId, CancellationToken cancellationToken) =>
        await store.Published()
            .Where(page => page.Id == pageId)
            .SelectMany(page => page.Related)
            .OrderBy(link => link.Rank)
            .Select(link => new PageCard(link.TargetId, link.Target!.Section, link.Target.Slug, link.Target.Title, link.Target.Summary, link.Reason))
            .ToListAsync(cancellationToken);
}

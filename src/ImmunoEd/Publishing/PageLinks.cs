using ImmunoEd.Articles;
using ImmunoEd.Tagging;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Keeps the links between live pages in step with their tags: all at once after an import, or those around one page.</summary>
public sealed class PageLinks(ArticleStore store)
{
    public async Task RelateAllAsync(VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        var related = await RelatedArticles.LoadAsync(store, await PutRaritiesAsync(vocabulary, cancellationToken), cancellationToken);
        foreach (var pageIds in related.PageIds.Chunk(200))
        {
            var kept = (await store.Set<RelatedLink>().AsNoTracking().Where(link => pageIds.Contains(link.PageId)).ToListAsync(cancellationToken)).ToLookup(link => link.PageId);
            var links = pageIds.ToDictionary(pageId => pageId, related.LinksOf);
            await ReplaceAsync(links.Where(page => !AreSame(kept[page.Key], page.Value)).ToDictionary(), cancellationToken);
        }
    }

    /// <summary>Makes a change to one page, and then to the links that it touches.</summary>
    public async Task RelateAsync(int pageId, VocabularySet vocabulary, Func<Task> change, CancellationToken cancellationToken)
    {
        var scale = await TagScale.LoadAsync(store, vocabulary, cancellationToken);
        var related = await RelatedChange.BeginAsync(store, scale, pageId, cancellationToken);
        await change();
        await ReplaceAsync(await related.LinksAsync(cancellationToken), cancellationToken);
    }

    private async Task<TagScale> PutRaritiesAsync(VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        store.ChangeTracker.Clear();
        var rarities = await TagScale.CountAsync(store, cancellationToken);
        await store.TagRarities.ExecuteDeleteAsync(cancellationToken);
        store.TagRarities.AddRange(rarities);
        await store.SaveChangesAsync(cancellationToken);
        store.ChangeTracker.Clear();
        return new TagScale(rarities, vocabulary);
    }

    private async Task ReplaceAsync(IReadOnlyDictionary<int, IReadOnlyList<RelatedLink>> links, CancellationToken cancellationToken)
    {
        var pageIds = links.Keys.ToList();
        await store.AddChangedAsync(pageIds, cancellationToken);
        await store.Set<RelatedLink>().Where(link => pageIds.Contains(link.PageId)).ExecuteDeleteAsync(cancellationToken);
        await AddAsync(links.Values.SelectMany(list => list), cancellationToken);
    }

    // One statement for many rows: row by row, links would be a third of what an import writes.
    private async Task AddAsync(IEnumerable<RelatedLink> links, CancellationToken cancellationToken)
    {
        foreach (var rows in links.Chunk(50))
        {
            var places = string.Join(", ", Enumerable.Range(0, rows.Length).Select(row => $"({{{5 * row}}}, {{{5 * row + 1}}}, {{{5 * row + 2}}}, {{{5 * row + 3}}}, {{{5 * row + 4}}})"));
            var insert = $"""INSERT INTO "RelatedLinks" ("PageId", "Rank", "TargetId", "Score", "Reason") VALUES {places}""";
            await store.Database.ExecuteSqlRawAsync(insert, rows.SelectMany(link => new object[] { link.PageId, link.Rank, link.TargetId, link.Score, link.Reason }), cancellationToken);
        }
    }

    private static bool AreSame(IEnumerable<RelatedLink> left, IEnumerable<RelatedLink> right) =>
        left.OrderBy(link => link.Rank).Select(Shown).SequenceEqual(right.Select(Shown));

    private static (int, double, string) Shown(RelatedLink link) => (link.TargetId, link.Score, link.Reason);
}

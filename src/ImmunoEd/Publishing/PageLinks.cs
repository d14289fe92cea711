using ImmunoEd.Articles;
using ImmunoEd.Tagging;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Keeps the links between live pages in step with their tags: all at once after an import; after a change to one page, those around it a moment later.</summary>
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

        await store.UnrelatedChanges.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Makes a change to one page, and keeps in mind what it was: <see cref="Relating"/> tells its neighbours.</summary>
    public async Task KeepInMindAsync(int pageId, Func<Task> change, CancellationToken cancellationToken)
    {
        var (before, linking) = (await TagsOfAsync(pageId, cancellationToken), await LinkingToAsync(pageId, cancellationToken));
        await change();
        var after = await TagsOfAsync(pageId, cancellationToken);
        if (after is null ? before is null : before is not null && after.Value.Tags.ToHashSet().SetEquals(before.Value.Tags))
            return;
        if (after is null)
            await store.AddChangedAsync(linking, cancellationToken);
        await AddAsync(new UnrelatedChange { PageId = pageId, Section = (before ?? after)!.Value.Section, FormerTags = before?.Tags, Linking = linking }, cancellationToken);
    }

    /// <summary>Puts the links of pages in the place of those that they had.</summary>
    internal async Task ReplaceAsync(IReadOnlyDictionary<int, IReadOnlyList<RelatedLink>> links, CancellationToken cancellationToken)
    {
        var pageIds = links.Keys.ToList();
        await store.AddChangedAsync(pageIds, cancellationToken);
        await store.Set<RelatedLink>().Where(link => pageIds.Contains(link.PageId)).ExecuteDeleteAsync(cancellationToken);
        await AddAsync(links.Values.SelectMany(list => list), cancellationToken);
    }

    // What it was before the first change counts, and who linked to it before any.
    private async Task AddAsync(UnrelatedChange change, CancellationToken cancellationToken)
    {
        var earlier = await store.UnrelatedChanges.AsNoTracking().FirstOrDefaultAsync(other => other.PageId == change.PageId, cancellationToken);
        await store.UnrelatedChanges.Where(other => other.PageId == change.PageId).ExecuteDeleteAsync(cancellationToken);
        store.UnrelatedChanges.Add(earlier is null ? change : new UnrelatedChange
        {
            PageId = change.PageId,
            Section = earlier.Section,
            FormerTags = earlier.FormerTags,
            Linking = [.. earlier.Linking.Union(change.Linking)],
        });
        await store.SaveChangesAsync(cancellationToken);
    }

    private async Task<(string Section, IReadOnlyList<FormerTag> Tags)?> TagsOfAsync(int pageId, CancellationToken cancellationToken)
    {
        var page = await store.Published().Where(page => page.Id == pageId).Select(page => new { page.Section, Tags = page.Tags.ToList() }).FirstOrDefaultAsync(cancellationToken);
        return page is null ? null : (page.Section, [.. page.Tags.Select(FormerTag.Of)]);
    }

    private Task<List<int>> LinkingToAsync(int pageId, CancellationToken cancellationToken) =>
        store.Set<RelatedLink>().AsNoTracking().Where(link => link.TargetId == pageId).Select(link => link.PageId).ToListAsync(cancellationToken);

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

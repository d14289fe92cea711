using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tagging;

/// <summary>Reads the surroundings of a page from the store: through the indexes, and never more than a few windows of them.</summary>
internal sealed class RelatedNeighbours(ArticleStore store, TagScale scale)
{
    private readonly Dictionary<int, RelatedPage> pages = [];

    public async Task<Dictionary<RelatedList, RelatedWindow>> WindowsAsync(int pageId, IEnumerable<RelatedList> lists, CancellationToken cancellationToken)
    {
        var all = lists.Distinct().ToList();
        if (all.Count == 0)
            return [];

        List<object> values = [pageId];
        var sql = string.Join(" UNION ALL ", all.SelectMany((list, number) => new[] { Side(list, number, 0, values), Side(list, number, 1, values) }));
        var rows = await store.Database.SqlQueryRaw<Neighbour>(sql, [.. values]).ToListAsync(cancellationToken);
        var sides = rows.ToLookup(row => (row.List, row.IsAbove), row => row.PageId);
        return all.Select((list, number) => (list, Window: new RelatedWindow([.. sides[(number, 0)].OrderDescending()], [.. sides[(number, 1)].Order()])))
            .ToDictionary(entry => entry.list, entry => entry.Window);
    }

    /// <summary>The pages as the store has them now, read once each.</summary>
    public async Task<List<RelatedPage>> PagesAsync(IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var missing = wanted.Where(id => !pages.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            var sections = await store.Published().Where(page => EF.Parameter(missing).Contains(page.Id)).Select(page => new { page.Id, page.Section }).ToListAsync(cancellationToken);
            var tags = (await store.Set<PageTag>().AsNoTracking().Where(tag => EF.Parameter(missing).Contains(tag.PageId)).ToListAsync(cancellationToken)).ToLookup(tag => tag.PageId);
            foreach (var page in sections)
                pages.Add(page.Id, new RelatedPage(page.Id, page.Section, [.. tags[page.Id]], scale));
        }

        return [.. wanted.Where(pages.ContainsKey).Select(id => pages[id])];
    }

    public async Task<ILookup<int, RelatedLink>> LinksAsync(IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return (await store.Set<RelatedLink>().AsNoTracking().Where(link => EF.Parameter(wanted).Contains(link.PageId)).ToListAsync(cancellationToken))
            .OrderBy(link => link.Rank).ToLookup(link => link.PageId);
    }

    private static string Side(RelatedList list, int number, int isAbove, List<object> values)
    {
        var (beyond, order) = isAbove == 1 ? (">", "") : ("<", " DESC");
        return $"""SELECT {number} AS "List", {isAbove} AS "IsAbove", "PageId" FROM ({(list.Slug is null ? Step() : Tag(list.Slug))}) AS "side{number}_{isAbove}" """;

        string Tag(string slug) => $"""
            SELECT "PageId" FROM "PageTags" WHERE "Kind" = {Value(list.Kind.ToString())} AND "Slug" = {Value(slug)} AND "PageId" {beyond} {Nearest("PageId")}
            """;

        string Step() => $"""
            SELECT "Id" AS "PageId" FROM (SELECT "Id" FROM ({Shelf(ReadingPath.Step(list.Step).From)}) AS "a" UNION ALL SELECT "Id" FROM ({Shelf(ReadingPath.Step(list.Step).To)}) AS "b") AS "both" WHERE "Id" {beyond} {Nearest("Id")}
            """;

        string Shelf(string section) => $"""SELECT "Id" FROM "Pages" WHERE "Section" = {Value(section)} AND "Id" {beyond} {Nearest("Id")}""";

        string Nearest(string column) => $$"""{0} ORDER BY "{{column}}"{{order}} LIMIT {{RelatedArticles.Reach}}""";

        string Value(string value)
        {
            values.Add(value);
            return $"{{{values.Count - 1}}}";
        }
    }

    private sealed class Neighbour
    {
        public int List { get; init; }

        public int IsAbove { get; init; }

        public int PageId { get; init; }
    }
}

using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Articles;

/// <summary>Finds what stands next to a page in lists of live pages. One statement, that reads no more of an index than it answers.</summary>
public static class PageNeighbours
{
    public static async Task<Dictionary<PageList, PageWindow>> NeighboursAsync(
        this ArticleStore store, int pageId, int reach, IEnumerable<PageList> lists, CancellationToken cancellationToken)
    {
        var all = lists.Distinct().ToList();
        if (all.Count == 0)
            return [];

        var query = new NeighbourQuery(pageId, reach);
        var sql = string.Join(" UNION ALL ", all.SelectMany((list, number) => new[] { query.Side(list, number, isAbove: false), query.Side(list, number, isAbove: true) }));
        var rows = await store.Database.SqlQueryRaw<Neighbour>(sql, [.. query.Values]).ToListAsync(cancellationToken);
        var sides = rows.ToLookup(row => (row.List, row.IsAbove == 1), row => row.PageId);
        return all.Index().ToDictionary(
            list => list.Item,
            list => new PageWindow(reach, [.. sides[(list.Index, false)].OrderDescending()], [.. sides[(list.Index, true)].Order()]));
    }

    private sealed class Neighbour
    {
        public int List { get; init; }

        public int IsAbove { get; init; }

        public int PageId { get; init; }
    }

    private sealed class NeighbourQuery(int pageId, int reach)
    {
        private const string PageIdPlace = "{0}";

        public List<object> Values { get; } = [pageId];

        public string Side(PageList list, int number, bool isAbove)
        {
            var rows = list.OtherSection is { } other ? Sections(list.Slug, other, isAbove) : Tag(list, isAbove);
            return $"""SELECT {number} AS "List", {(isAbove ? 1 : 0)} AS "IsAbove", "PageId" FROM ({rows}) AS "side" """;
        }

        private string Tag(PageList list, bool isAbove) =>
            $"""SELECT "PageId" FROM "PageTags" WHERE "Kind" = {Place(list.Kind.ToString())} AND "Slug" = {Place(list.Slug)} AND {Nearest("PageId", isAbove)}""";

        private string Sections(string section, string other, bool isAbove) =>
            $"""SELECT "Id" AS "PageId" FROM (SELECT * FROM ({Pages(section, isAbove)}) AS "one" UNION ALL SELECT * FROM ({Pages(other, isAbove)}) AS "two") AS "both" WHERE {Nearest("Id", isAbove)}""";

        private string Pages(string section, bool isAbove) =>
            $"""SELECT "Id" FROM "Pages" WHERE "Section" = {Place(section)} AND {Nearest("Id", isAbove)}""";

        private string Nearest(string column, bool isAbove) =>
            $"""
            "{column}" {(isAbove ? ">" : "<")} {PageIdPlace} ORDER BY "{column}" {(isAbove ? "ASC" : "DESC")} LIMIT {reach}
            """;

        private string Place(string value)
        {
            Values.Add(value);
            return $"{{{Values.Count - 1}}}";
        }
    }
}

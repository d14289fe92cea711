using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Articles;

/// <summary>The live page, if any, that says most about a cancer type and a treatment together.</summary>
public sealed class PageForBoth
{
    public required string CancerType { get; init; }

    public required string Treatment { get; init; }

    public required string Section { get; init; }

    public required string Slug { get; init; }

    public string Address => $"/{Section}/{Slug}";
}

public static class PagesForBoth
{
    // Enough to choose from, and no more however many pages carry both tags.
    private const int Choice = 50;

    private const string Named = $"'{nameof(TagOrigin.Curated)}', '{nameof(TagOrigin.Accepted)}'";

    /// <summary>For each pair the page that names both and the fewest other cancer types; news only where there is nothing else.</summary>
    public static async Task<List<PageForBoth>> PagesForBothAsync(
        this ArticleStore store, IReadOnlyList<(string CancerType, string Treatment)> pairs, CancellationToken cancellationToken)
    {
        if (pairs.Count == 0)
            return [];

        var sql = string.Join(" UNION ALL ", pairs.Select((_, number) => Best($"{{{2 * number}}}", $"{{{2 * number + 1}}}")));
        return await store.Database.SqlQueryRaw<PageForBoth>(sql, [.. pairs.SelectMany(pair => new[] { pair.CancerType, pair.Treatment })]).ToListAsync(cancellationToken);
    }

    private static string Best(string cancerType, string treatment) =>
        $"""
        SELECT * FROM (
          SELECT {cancerType} AS "CancerType", {treatment} AS "Treatment", page."Section", page."Slug"
          FROM ({Both(cancerType, treatment)}) AS tagged JOIN "Pages" AS page ON page."Id" = tagged."PageId"
          WHERE page."Section" <> '{Section.CancerTypes}'
          ORDER BY page."Section" = 'news',
            (SELECT COUNT(*) FROM "PageTags" AS other WHERE other."PageId" = page."Id" AND other."Kind" = '{nameof(TagKind.CancerType)}' AND other."Origin" <> '{nameof(TagOrigin.Found)}'),
            page."Id"
          LIMIT 1) AS best
        """;

    private static string Both(string cancerType, string treatment) =>
        $"""
        SELECT type."PageId" FROM "PageTags" AS type JOIN "PageTags" AS treatment ON treatment."PageId" = type."PageId"
        WHERE type."Kind" = '{nameof(TagKind.CancerType)}' AND type."Slug" = {cancerType} AND type."Origin" IN ({Named})
          AND treatment."Kind" = '{nameof(TagKind.Treatment)}' AND treatment."Slug" = {treatment} AND treatment."Origin" IN ({Named})
        ORDER BY type."PageId" LIMIT {Choice}
        """;
}

using ImmunoEd.Articles;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Searching;

/// <summary>FTS5, on the tables that the migrations make beside the search documents.</summary>
internal sealed class SqliteFullText(ArticleStore store) : FullText
{
    // Title, names, summary, headings, body.
    private const string Bm25 = "bm25(SearchText, 10.0, 8.0, 4.0, 3.0, 1.0)";

    public override Task<IReadOnlyList<TextHit>> RankAsync(IReadOnlyList<QueryPart> parts, int take, CancellationToken cancellationToken) =>
        FindAsync($"""SELECT rowid AS "Id", -{Bm25} AS "Score" FROM SearchText WHERE SearchText MATCH @match ORDER BY {Bm25} LIMIT @take""", Any(parts), take, cancellationToken);

    public override Task<IReadOnlyList<TextHit>> FindTitledAsync(IReadOnlyList<QueryPart> parts, int take, CancellationToken cancellationToken) =>
        FindAsync("""SELECT rowid AS "Id", 0.0 AS "Score" FROM SearchTitles WHERE SearchTitles MATCH @match LIMIT @take""", All(parts), take, cancellationToken);

    public override Task<IReadOnlyList<TextHit>> FindAnyAsync(IReadOnlyList<QueryPart> parts, int take, CancellationToken cancellationToken) =>
        FindAsync("""SELECT rowid AS "Id", 0.0 AS "Score" FROM SearchText WHERE SearchText MATCH @match LIMIT @take""", All(parts), take, cancellationToken);

    // Without an order of their own, rows come in that of the index, which then stops at the limit.
    private async Task<IReadOnlyList<TextHit>> FindAsync(string sql, string match, int take, CancellationToken cancellationToken) =>
        await store.Database.SqlQueryRaw<TextHit>(sql, new SqliteParameter("@match", match), new SqliteParameter("@take", take)).ToListAsync(cancellationToken);

    private static string Any(IReadOnlyList<QueryPart> parts) => string.Join(" OR ", parts.SelectMany(part => part.Alternatives).Distinct(StringComparer.OrdinalIgnoreCase).Select(Quote));

    private static string All(IReadOnlyList<QueryPart> parts) => string.Join(" AND ", parts.Select(part => $"({string.Join(" OR ", part.Alternatives.Select(Quote))})"));

    // Inside quotes nothing is an operator.
    private static string Quote(string phrase) => $"\"{phrase.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)}\"";
}

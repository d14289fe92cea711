using System.Globalization;
using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Related;

/// <summary>Live pages with tags as uneven as a portal's: a few cancer types and topics on many pages, most on few. The same for the same number.</summary>
internal sealed class TaggedStock(int articles)
{
    private const int CancerTypes = 45;
    private const int Treatments = 14;
    private const int Topics = 30;

    public static async Task<TaggedStock> FillAsync(ArticleStore store, int articles)
    {
        var stock = new TaggedStock(articles);
        await using var transaction = await store.Database.BeginTransactionAsync();
        await store.Database.ExecuteSqlRawAsync(Pages("""INSERT INTO "Articles" ("Id", "Section", "Slug") SELECT n, section, 'page-' || n FROM numbers"""), articles);
        await store.Database.ExecuteSqlRawAsync(
            Pages("""INSERT INTO "Revisions" ("Id", "ArticleId", "Number", "Title", "Source", "Hash", "Origin", "By", "At") SELECT n, n, 1, 'Page ' || n, '', '', 'Import', 'import', '2026-01-01 00:00:00' FROM numbers"""), articles);
        await store.Database.ExecuteSqlRawAsync(
            Pages("""
                INSERT INTO "Pages" ("Id", "RevisionId", "Section", "Slug", "Title", "Summary", "Html", "RendererVersion", "Outline", "KeyPoints", "NextSteps", "Questions", "Sources",
                  "Markdown", "ReadingGrade", "Words", "FirstPublishedAt", "UpdatedAt")
                SELECT n, n, section, 'page-' || n, 'Page ' || n, 'A summary of about the length that the summaries of articles have in lists.', printf('%.4000c', 'x'), 1,
                  '[]', '[]', '[]', '[]', '[]', printf('%.3000c', 'y'), 6, 700, '2026-01-01 00:00:00', '2026-01-01 00:00:00' FROM numbers
                """),
            articles);
        foreach (var ids in Enumerable.Range(1, articles).Chunk(50))
            await AddTagsAsync(store, ids.SelectMany(id => TagsOf(id, 0)));
        await transaction.CommitAsync();
        return stock;
    }

    public static IReadOnlyList<PageTag> TagsOf(int pageId, int version)
    {
        var random = new Random(pageId * 31 + version * 7_919);
        return [.. Some(TagKind.CancerType, CancerTypes, random.Next(0, 4)), .. Some(TagKind.Treatment, Treatments, random.Next(0, 3)), .. Some(TagKind.Topic, Topics, random.Next(1, 4))];

        IEnumerable<PageTag> Some(TagKind kind, int count, int number) => Enumerable.Range(0, number)
            .Select(_ => (int)(count * random.NextDouble() * random.NextDouble())).Distinct()
            .Select(tag => new PageTag { PageId = pageId, Kind = kind, Slug = Invariant($"{kind}-{tag}").ToLowerInvariant(), Origin = random.Next(4) == 0 ? TagOrigin.Found : TagOrigin.Curated, Words = "words" });
    }

    /// <summary>Pages all over the store; never the same twice until a quarter of them have been asked for.</summary>
    public int SomeId(int number) => (int)((1 + number * 7_919L) % articles) + 1;

    public static async Task<int> LongestListAsync(ArticleStore store) =>
        await store.Published().SelectMany(page => page.Tags).GroupBy(tag => new { tag.Kind, tag.Slug }).Select(group => group.Count()).MaxAsync();

    public static async Task<double> LinksAsync(ArticleStore store) =>
        (double)await store.Set<RelatedLink>().CountAsync() / await store.Published().CountAsync();

    private static string Pages(string insert)
    {
        var sections = string.Join(' ', Section.All.Select((section, number) => Invariant($"WHEN {number} THEN '{section.Slug}'")));
        return $"WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {{0}}), numbers AS (SELECT n, CASE n % {Section.All.Count} {sections} END AS section FROM counted) {insert}";
    }

    private static Task<int> AddTagsAsync(ArticleStore store, IEnumerable<PageTag> tags)
    {
        var rows = string.Join(", ", tags.Select(tag => string.Create(CultureInfo.InvariantCulture, $"({tag.PageId}, '{tag.Kind}', '{tag.Slug}', '{tag.Origin}', '{tag.Words}')")));
        var insert = $"""INSERT INTO "PageTags" ("PageId", "Kind", "Slug", "Origin", "Words") VALUES {rows}""";
        return store.Database.ExecuteSqlRawAsync(insert);
    }
}

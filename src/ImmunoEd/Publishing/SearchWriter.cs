using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Keeps what search knows in step with what is published, inside the transaction of whoever publishes.</summary>
public sealed class SearchWriter(ArticleStore store)
{
    private const int RowsPerStatement = 40;

    private (VocabularySet Vocabulary, SearchDocuments Documents)? known;

    public async Task PutAsync(IReadOnlyList<(PublishedPage Page, FinishedText Finished)> pages, VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        var documents = DocumentsOf(vocabulary);
        var ids = pages.Select(page => page.Page.Id).ToList();
        var hubs = pages.Where(page => page.Page.Section == Section.CancerTypes).Select(page => page.Page.Slug).ToHashSet();
        var old = await store.SearchDocuments.AsNoTracking().Where(document => ids.Contains(document.Id)).ToListAsync(cancellationToken);
        if (hubs.Count > 0)
            old.AddRange((await VocabularyDocumentsAsync(cancellationToken)).Where(document => document.Section == Section.CancerTypes && hubs.Contains(document.Slug)));
        await ReplaceAsync(old, [.. pages.Select(page => documents.Of(page.Page, page.Finished))], cancellationToken);
    }

    /// <summary>After the vocabulary changed, or after a cancer type got or lost the words of its own.</summary>
    public async Task PutVocabularyAsync(VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        var hubs = await store.Published().Where(page => page.Section == Section.CancerTypes).Select(page => page.Slug).ToListAsync(cancellationToken);
        await ReplaceAsync(await VocabularyDocumentsAsync(cancellationToken), [.. DocumentsOf(vocabulary).OfVocabulary(hubs.ToHashSet())], cancellationToken);
    }

    public async Task RemoveAsync(int pageId, CancellationToken cancellationToken) =>
        await ReplaceAsync(await store.SearchDocuments.AsNoTracking().Where(document => document.Id == pageId).ToListAsync(cancellationToken), [], cancellationToken);

    public async Task RenameAsync(int pageId, string slug, CancellationToken cancellationToken)
    {
        await store.SearchDocuments.Where(document => document.Id == pageId).ExecuteUpdateAsync(set => set.SetProperty(document => document.Slug, slug), cancellationToken);
        await RaiseVersionAsync(cancellationToken);
    }

    private Task<List<SearchDocument>> VocabularyDocumentsAsync(CancellationToken cancellationToken) =>
        store.SearchDocuments.AsNoTracking().Where(document => document.Id < 0).ToListAsync(cancellationToken);

    private SearchDocuments DocumentsOf(VocabularySet vocabulary)
    {
        if (known?.Vocabulary != vocabulary)
            known = (vocabulary, new SearchDocuments(vocabulary));
        return known!.Value.Documents;
    }

    private async Task ReplaceAsync(List<SearchDocument> old, List<SearchDocument> documents, CancellationToken cancellationToken)
    {
        var same = old.Where(document => documents.Any(next => next.Id == document.Id && AreSame(document, next))).Select(document => document.Id).ToHashSet();
        var gone = old.Where(document => !same.Contains(document.Id)).ToList();
        var added = documents.Where(document => !same.Contains(document.Id)).ToList();
        await CountWordsAsync(gone, added, cancellationToken);

        var goneIds = gone.Select(document => document.Id).ToList();
        if (goneIds.Count > 0)
            await store.SearchDocuments.Where(document => goneIds.Contains(document.Id)).ExecuteDeleteAsync(cancellationToken);
        foreach (var rows in added.Chunk(RowsPerStatement))
            await InsertAsync(""" "SearchDocuments" ("Id", "Section", "Slug", "Title", "Names", "Summary", "Headings", "Body") """, rows,
                row => [row.Id, row.Section, row.Slug, row.Title, row.Names, row.Summary, row.Headings, row.Body], "", cancellationToken);
        await RaiseVersionAsync(cancellationToken);
    }

    private static bool AreSame(SearchDocument left, SearchDocument right) =>
        (left.Section, left.Slug, left.Title, left.Names, left.Summary, left.Headings, left.Body)
        == (right.Section, right.Slug, right.Title, right.Names, right.Summary, right.Headings, right.Body);

    // Search corrects and completes words by these counts, and must not know a word that no page holds any more.
    private async Task CountWordsAsync(List<SearchDocument> gone, List<SearchDocument> added, CancellationToken cancellationToken)
    {
        var changes = new Dictionary<string, int>();
        foreach (var word in gone.SelectMany(WordsOf))
            changes[word] = changes.GetValueOrDefault(word) - 1;
        foreach (var word in added.SelectMany(WordsOf))
            changes[word] = changes.GetValueOrDefault(word) + 1;

        const string Add = """ ON CONFLICT ("Word") DO UPDATE SET "Documents" = "SearchWords"."Documents" + excluded."Documents" """;
        foreach (var rows in changes.Where(change => change.Value != 0).Chunk(10 * RowsPerStatement))
            await InsertAsync(""" "SearchWords" ("Word", "Documents") """, rows, row => [row.Key, row.Value], Add, cancellationToken);
        foreach (var words in changes.Where(change => change.Value < 0).Select(change => change.Key).Chunk(1_000))
            await store.SearchWords.Where(word => words.Contains(word.Word) && word.Documents <= 0).ExecuteDeleteAsync(cancellationToken);
    }

    private static HashSet<string> WordsOf(SearchDocument document)
    {
        var words = new HashSet<string>();
        foreach (var text in (string[])[document.Title, document.Names, document.Summary, document.Headings, document.Body])
            words.UnionWith(TextWords.Of(text).Select(word => text.Substring(word.Start, word.Length).ToLowerInvariant()));
        return words;
    }

    // One statement for many rows: row by row, words would be most of what an import writes.
    private async Task InsertAsync<T>(string into, IReadOnlyList<T> rows, Func<T, object[]> values, string onConflict, CancellationToken cancellationToken)
    {
        var all = rows.Select(values).ToList();
        var width = all[0].Length;
        var places = string.Join(", ", all.Select((_, row) => $"({string.Join(", ", Enumerable.Range(row * width, width).Select(place => $"{{{place}}}"))})"));
        var insert = $"INSERT INTO{into}VALUES {places}{onConflict}";
        await store.Database.ExecuteSqlRawAsync(insert, all.SelectMany(row => row), cancellationToken);
    }

    /// <summary>After the vocabulary's own rows changed.</summary>
    public async Task RaiseVocabularyVersionAsync(CancellationToken cancellationToken) =>
        await store.ContentVersions.ExecuteUpdateAsync(set => set.SetProperty(row => row.VocabularyVersion, row => row.VocabularyVersion + 1), cancellationToken);

    private async Task RaiseVersionAsync(CancellationToken cancellationToken) =>
        await store.ContentVersions.ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellationToken);
}

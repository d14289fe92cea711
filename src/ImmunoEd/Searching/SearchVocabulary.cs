using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Searching;

/// <summary>What is known beforehand about the words of a query, for one version of the content.</summary>
public sealed record SearchVocabulary(long Version, SearchNames Names, IndexWords Words, SpellingCorrection Spelling, Suggestions Suggestions);

/// <summary>Keeps the vocabulary of search in memory for as long as the content stays as it is.</summary>
public sealed class SearchVocabularyCache : IDisposable
{
    private readonly SemaphoreSlim loading = new(1);
    private volatile SearchVocabulary? current;

    // The version is read first: a publish in between makes what was loaded old, never too new.
    public async Task<SearchVocabulary> LoadAsync(ArticleStore store, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(store, cancellationToken);
        if (current is { } known && known.Version == version)
            return known;

        await loading.WaitAsync(cancellationToken);
        try
        {
            version = await VersionAsync(store, cancellationToken);
            if (current is not { } fresh || fresh.Version != version)
                current = fresh = await ReadAsync(store, version, cancellationToken);
            return fresh;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private static Task<long> VersionAsync(ArticleStore store, CancellationToken cancellationToken) =>
        store.ContentVersions.Where(row => row.Id == ContentVersion.OnlyId).Select(row => row.Version).FirstOrDefaultAsync(cancellationToken);

    private static async Task<SearchVocabulary> ReadAsync(ArticleStore store, long version, CancellationToken cancellationToken)
    {
        var vocabulary = await VocabularySet.LoadAsync(store, cancellationToken);
        var names = new SearchNames(vocabulary);
        var documents = await store.SearchDocuments.CountAsync(cancellationToken);
        var words = new IndexWords(await store.SearchWords.AsNoTracking().ToListAsync(cancellationToken), documents);
        return new SearchVocabulary(
            version, names, words, new SpellingCorrection(words, names), await Suggestions.LoadAsync(store, vocabulary, cancellationToken));
    }
}

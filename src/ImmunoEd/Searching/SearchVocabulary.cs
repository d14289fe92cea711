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
    private (long Version, VocabularySet Vocabulary, SearchNames Names)? names;

    // The version is read first: a publish in between makes what was loaded old, never too new.
    public async Task<SearchVocabulary> LoadAsync(ArticleStore store, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(store, cancellationToken);
        if (current is { } known && known.Version == version.Content)
            return known;

        await loading.WaitAsync(cancellationToken);
        try
        {
            version = await VersionAsync(store, cancellationToken);
            if (current is not { } fresh || fresh.Version != version.Content)
                current = fresh = await ReadAsync(store, version, cancellationToken);
            return fresh;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private static async Task<(long Content, long Vocabulary)> VersionAsync(ArticleStore store, CancellationToken cancellationToken)
    {
        var row = await store.ContentVersions.AsNoTracking().SingleAsync(row => row.Id == ContentVersion.OnlyId, cancellationToken);
        return (row.Version, row.VocabularyVersion);
    }

    // The vocabulary is large and changes seldom, the words of the pages at every publish.
    private async Task<SearchVocabulary> ReadAsync(ArticleStore store, (long Content, long Vocabulary) version, CancellationToken cancellationToken)
    {
        if (names is not { } known || known.Version != version.Vocabulary)
        {
            var vocabulary = await VocabularySet.LoadAsync(store, cancellationToken);
            names = known = (version.Vocabulary, vocabulary, new SearchNames(vocabulary));
        }

        var documents = await store.SearchDocuments.CountAsync(cancellationToken);
        var words = new IndexWords(await store.SearchWords.AsNoTracking().ToListAsync(cancellationToken), documents);
        var suggestions = await Suggestions.LoadAsync(store, known.Vocabulary, words, cancellationToken);
        return new SearchVocabulary(version.Content, known.Names, words, new SpellingCorrection(words, known.Names), suggestions);
    }
}

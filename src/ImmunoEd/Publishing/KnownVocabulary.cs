using ImmunoEd.Articles;
using ImmunoEd.Caching;
using ImmunoEd.Tagging;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>The vocabulary, and what is made of it to find its names in texts.</summary>
public sealed class VocabularyFinders(VocabularySet vocabulary)
{
    private readonly Lazy<Tagger> tagger = new(() => new Tagger(vocabulary));
    private readonly Lazy<ExplainedWords> words = new(() => new ExplainedWords(vocabulary));

    public VocabularySet Vocabulary => vocabulary;

    public Tagger Tagger => tagger.Value;

    public ExplainedWords Words => words.Value;
}

/// <summary>Keeps the vocabulary in memory for as long as it stays as it is: making it ready takes longer than a page.</summary>
public sealed class KnownVocabulary
{
    private volatile VocabularyFinders? kept;

    public async Task<VocabularyFinders> LoadAsync(ArticleStore store, CancellationToken cancellationToken)
    {
        var version = await store.ContentVersions.AsNoTracking().Select(row => row.VocabularyVersion).SingleAsync(cancellationToken);
        if (kept is { } known && known.Vocabulary.Version == version)
            return known;
        var loaded = new VocabularyFinders(await VocabularySet.LoadAsync(store, cancellationToken));
        // What an open transaction wrote may never come true.
        if (!store.Changes.Contains(CacheNames.Everything))
            kept = loaded;
        return loaded;
    }
}

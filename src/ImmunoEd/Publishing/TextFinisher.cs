using ImmunoEd.Articles;
using ImmunoEd.Publishing.Media;
using ImmunoEd.Rendering;
using ImmunoEd.Tagging;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Renders, measures and tags texts with the store's own vocabulary and pictures, which are read once for all of a request.</summary>
public sealed class TextFinisher(ArticleStore store, PageBuilder pages)
{
    private VocabularySet? vocabulary;
    private Tagger? tagger;
    private ExplainedWords? words;
    private IReadOnlyDictionary<string, ImageSize>? imageSizes;

    public async Task<FinishedText> FinishAsync(string slug, ArticleText text, CancellationToken cancellationToken)
    {
        var known = await VocabularyAsync(cancellationToken);
        words ??= new ExplainedWords(known);
        tagger ??= new Tagger(known);
        var films = await Films.LoadAsync(store, Films.AddressesIn(text.Body), cancellationToken);
        return pages.Finish(text, await ImageSizesAsync(cancellationToken), films, words.On(slug), tagger);
    }

    public async Task<VocabularySet> VocabularyAsync(CancellationToken cancellationToken) =>
        vocabulary ??= await VocabularySet.LoadAsync(store, cancellationToken);

    /// <summary>After the vocabulary or a picture changed within the same request.</summary>
    public void Forget() => (vocabulary, tagger, words, imageSizes) = (null, null, null, null);

    private async Task<Func<string, ImageSize?>> ImageSizesAsync(CancellationToken cancellationToken)
    {
        imageSizes ??= await store.Files.AsNoTracking()
            .Where(file => file.Width != null)
            .Select(file => new { file.Path, file.Width, file.Height })
            .ToDictionaryAsync(file => "/" + file.Path, file => new ImageSize(file.Width!.Value, file.Height!.Value), cancellationToken);
        return imageSizes.GetValueOrDefault;
    }
}

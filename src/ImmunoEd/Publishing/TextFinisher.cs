using ImmunoEd.Articles;
using ImmunoEd.Publishing.Media;
using ImmunoEd.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Renders, measures and tags texts with the store's own vocabulary and pictures, which are read once for all of a request.</summary>
public sealed class TextFinisher(ArticleStore store, PageBuilder pages, KnownVocabulary known)
{
    private readonly Dictionary<string, ImageSize?> imageSizes = [];
    private VocabularyFinders? finders;

    public async Task<FinishedText> FinishAsync(string slug, ArticleText text, CancellationToken cancellationToken)
    {
        finders ??= await known.LoadAsync(store, cancellationToken);
        var films = await Films.LoadAsync(store, Films.AddressesIn(text.Body), cancellationToken);
        return pages.Finish(text, SizeOf, films, finders.Words.On(slug), finders.Tagger);
    }

    public async Task<VocabularySet> VocabularyAsync(CancellationToken cancellationToken) =>
        (finders ??= await known.LoadAsync(store, cancellationToken)).Vocabulary;

    /// <summary>After the vocabulary or a picture changed within the same request.</summary>
    public void Forget()
    {
        finders = null;
        imageSizes.Clear();
    }

    private ImageSize? SizeOf(string address)
    {
        if (!imageSizes.TryGetValue(address, out var size))
        {
            var path = address is ['/', .. var rest] ? rest : null;
            var file = store.Files.AsNoTracking().Where(file => file.Path == path && file.Width != null).Select(file => new { file.Width, file.Height }).FirstOrDefault();
            imageSizes[address] = size = file is null ? null : new ImageSize(file.Width!.Value, file.Height!.Value);
        }

        return size;
    }
}

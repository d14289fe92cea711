using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing.Media;

/// <param name="IsLive">Readers see it there; otherwise the latest text names it and is not live.</param>
public sealed record MediaUse(int ArticleId, string Section, string Slug, string Title, bool IsLive)
{
    public string Address => $"/{Section}/{Slug}";
}

/// <summary>Which texts show a file or link to it.</summary>
public sealed class MediaUses(ArticleStore store)
{
    /// <summary>Live pages first, then texts that are not live.</summary>
    public async Task<IReadOnlyList<MediaUse>> OfAsync(ContentFile file, CancellationToken cancellationToken)
    {
        var address = file.Address;
        var live = await store.PageReferences.AsNoTracking().Where(reference => reference.Address == address)
            .Join(store.Pages, reference => reference.PageId, page => page.Id, (reference, page) => page)
            .OrderBy(page => page.Title)
            .Select(page => new MediaUse(page.Id, page.Section, page.Slug, page.Title, true))
            .ToListAsync(cancellationToken);
        return [.. live, .. await DraftsAsync(file, cancellationToken)];
    }

    // A link may be written relative to its page, so the name is looked for without its first slash.
    private async Task<IEnumerable<MediaUse>> DraftsAsync(ContentFile file, CancellationToken cancellationToken)
    {
        var texts = await store.Articles.AsNoTracking().Where(article => article.LatestRevisionId != article.LiveRevisionId)
            .Join(store.Revisions, article => article.LatestRevisionId, revision => revision.Id, (article, revision) => new { article, revision })
            .Where(text => text.revision.Source.Contains(file.Path))
            .OrderBy(text => text.revision.Title)
            .Select(text => new { Use = new MediaUse(text.article.Id, text.article.Section, text.article.Slug, text.revision.Title, false), text.revision.Source })
            .ToListAsync(cancellationToken);
        return texts.Where(text => Names(text.Source, file.Path)).Select(text => text.Use);
    }

    // “media/a.png” stands also in “media/a.png-old”.
    private static bool Names(string source, string path)
    {
        for (var at = source.IndexOf(path, StringComparison.Ordinal); at >= 0; at = source.IndexOf(path, at + 1, StringComparison.Ordinal))
        {
            var end = at + path.Length;
            if (end == source.Length || !(char.IsAsciiLetterOrDigit(source[end]) || source[end] is '-' or '_' or '~'))
                return true;
        }

        return false;
    }
}

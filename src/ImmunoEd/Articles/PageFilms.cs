using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Articles;

public static class PageFilms
{
    /// <summary>The films that a live page shows.</summary>
    public static async Task<IReadOnlyList<ContentFile>> FilmsOfAsync(this ArticleStore store, PublishedPage page, CancellationToken cancellationToken) =>
        !page.Html.Contains("<video", StringComparison.Ordinal) ? [] : await store.PublicFiles()
            .Where(file => file.ContentType.StartsWith("video/") && store.PageReferences.Any(reference => reference.PageId == page.Id && reference.Address == "/" + file.Path))
            .OrderBy(file => file.Path)
            .ToListAsync(cancellationToken);
}

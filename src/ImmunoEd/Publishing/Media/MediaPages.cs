using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing.Media;

/// <summary>Keeps the live pages that show a file in step with it: its size and a film's transcript stand in their HTML.</summary>
public sealed class MediaPages(ArticleStore store, Editor editor, TextFinisher finisher)
{
    public async Task RebuildAsync(ContentFile file, CancellationToken cancellationToken)
    {
        finisher.Forget();
        var address = file.Address;
        var pages = await store.PageReferences.AsNoTracking().Where(reference => reference.Address == address)
            .Join(store.Pages, reference => reference.PageId, page => page.Id, (reference, page) => new { page.Section, page.Slug })
            .ToListAsync(cancellationToken);
        foreach (var page in pages)
            await editor.RebuildAsync(page.Section, page.Slug, cancellationToken);
    }
}

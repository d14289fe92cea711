using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

internal static class LinksTo
{
    /// <summary>Live pages that link to an address or show the file that lies there.</summary>
    public static Task<List<PageLine>> LinksToAsync(this ArticleStore store, string address, int most, CancellationToken cancellationToken) =>
        store.PageReferences.AsNoTracking().Where(reference => reference.Address == address)
            .Join(store.Pages, reference => reference.PageId, page => page.Id, (reference, page) => new { page.Title, page.Section, page.Slug })
            .OrderBy(page => page.Title).Take(most)
            .Select(page => new PageLine(page.Title, "/" + page.Section + "/" + page.Slug))
            .ToListAsync(cancellationToken);
}

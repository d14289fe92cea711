using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

/// <summary>A page that readers can say something about: an article, a hub with words of its own, or a term.</summary>
public sealed record LivePage(string Address, string Title)
{
    /// <param name="address">As somebody sent it.</param>
    public static async Task<LivePage?> FindAsync(ArticleStore store, string address, CancellationToken cancellationToken)
    {
        if (address.Split('/') is not ["", var section, var slug])
            return null;
        var title = section == Section.Glossary
            ? await store.GlossaryTerms.Where(term => term.Slug == slug).Select(term => term.Term).FirstOrDefaultAsync(cancellationToken)
            : await store.Published().Where(page => page.Section == section && page.Slug == slug).Select(page => page.Title).FirstOrDefaultAsync(cancellationToken);
        return title is null ? null : new LivePage(address, title);
    }
}

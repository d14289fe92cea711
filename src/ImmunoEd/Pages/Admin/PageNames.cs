using ImmunoEd.Articles;
using ImmunoEd.Staff;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin;

/// <param name="MendAddress">Where its words are changed.</param>
public sealed record NamedPage(string Title, string MendAddress);

/// <summary>Which pages stand behind addresses that were counted.</summary>
public sealed class PageNames(ArticleStore store)
{
    /// <param name="role">Of whom it is for: not everybody may change terms.</param>
    public async Task<Func<string, NamedPage>> OfAsync(IEnumerable<string> addresses, StaffRole role, CancellationToken cancellationToken)
    {
        var slugs = addresses.Select(address => address[(address.LastIndexOf('/') + 1)..]).Distinct().ToList();
        var articles = await store.Published().Where(page => slugs.Contains(page.Slug)).Select(page => new { page.Id, page.Title, page.Section, page.Slug }).ToListAsync(cancellationToken);
        var terms = await store.GlossaryTerms.Where(term => slugs.Contains(term.Slug)).Select(term => new { term.Slug, term.Term }).ToListAsync(cancellationToken);
        var names = articles.ToDictionary(page => $"/{page.Section}/{page.Slug}", page => new NamedPage(page.Title, $"/admin/articles/{page.Id}/edit"));
        foreach (var term in terms)
        {
            var address = $"/{Section.Glossary}/{term.Slug}";
            names.Add(address, new NamedPage(term.Term, role == StaffRole.Administrator ? $"/admin/vocabulary/terms/{term.Slug}" : address));
        }

        // Lists, and pages that are not live any more, stand there with their address.
        return address => names.GetValueOrDefault(address) ?? new NamedPage(address == "/" ? "Home page" : address, address);
    }
}

using ImmunoEd.Articles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>Pages, terms and pictures by a few letters, for the editor's pickers; answers JSON.</summary>
public sealed class FindModel(ArticleStore store) : AdminPage
{
    private const int Most = 20;

    public override string Title => "Find";

    public async Task<JsonResult> OnGetAsync(string? kind, string? q)
    {
        var pattern = $"%{(q ?? "").Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        var found = kind switch
        {
            "term" => store.GlossaryTerms.AsNoTracking().Where(term => EF.Functions.Like(term.Term, pattern, "\\")).OrderBy(term => term.Term)
                .Select(term => new Found(term.Term, "/glossary/" + term.Slug, null, false)),
            "picture" => store.Files.AsNoTracking()
                .Where(file => file.ContentType.StartsWith("image/") && (EF.Functions.Like(file.Path, pattern, "\\") || EF.Functions.Like(file.Alternative!, pattern, "\\")))
                .OrderByDescending(file => file.AddedAt).ThenBy(file => file.Path)
                .Select(file => new Found(file.Path.Substring(6), "/" + file.Path, file.Alternative, file.IsDecorative)),
            _ => store.Published().Where(page => EF.Functions.Like(page.Title, pattern, "\\") || EF.Functions.Like(page.Slug, pattern, "\\")).OrderBy(page => page.Title)
                .Select(page => new Found(page.Title, "/" + page.Section + "/" + page.Slug, null, false)),
        };
        return new JsonResult(await found.Take(Most).ToListAsync(HttpContext.RequestAborted));
    }

    /// <param name="Alternative">What a picture shows, as the library says.</param>
    private sealed record Found(string Name, string Address, string? Alternative, bool IsDecorative);
}

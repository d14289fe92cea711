using ImmunoEd.Articles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

public sealed record ArticleRow(int Id, string Section, string Slug, string Title, ArticleState State, bool IsLive, bool HasNewerDraft, int RevisionId, string By, DateTime At)
{
    public string Address => $"/{Section}/{Slug}";
}

public sealed class IndexModel(ArticleStore store) : AdminPage
{
    private const int PageSize = 50;

    public override string Title => "Articles";

    public override string CurrentMenu => "/admin/articles";

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Section { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Shows what was changed before this revision: the next page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public IReadOnlyList<ArticleRow> Rows { get; private set; } = [];

    public int? Next { get; private set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Section) || !string.IsNullOrEmpty(State);

    public async Task OnGetAsync()
    {
        var articles = store.Articles.AsNoTracking();
        if (!string.IsNullOrEmpty(Section))
            articles = articles.Where(article => article.Section == Section);
        if (Enum.TryParse<ArticleState>(State, ignoreCase: true, out var state))
            articles = articles.Where(article => article.State == state);
        if (Before is not null)
            articles = articles.Where(article => article.LatestRevisionId < Before);
        var rows = articles.Join(store.Revisions, article => article.LatestRevisionId, revision => revision.Id, (article, revision) => new { article, revision });
        if (!string.IsNullOrWhiteSpace(Q))
            rows = rows.Where(row => EF.Functions.Like(row.revision.Title, Pattern(Q), "\\") || EF.Functions.Like(row.article.Slug, Pattern(Q), "\\"));
        var found = await rows.OrderByDescending(row => row.article.LatestRevisionId).Take(PageSize + 1)
            .Select(row => new ArticleRow(
                row.article.Id, row.article.Section, row.article.Slug, row.revision.Title, row.article.State, row.article.LiveRevisionId != null,
                row.article.LiveRevisionId != null && row.article.LiveRevisionId != row.article.LatestRevisionId, row.revision.Id, row.revision.By, row.revision.At))
            .ToListAsync(HttpContext.RequestAborted);
        Rows = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Rows[^1].RevisionId : null;
    }

    private static string Pattern(string words) =>
        $"%{words.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}

using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>A page about one article: what it is, and how a refused act is shown.</summary>
public abstract class ArticlePage(ArticleStore store) : AdminPage
{
    public override string CurrentMenu => "/admin/articles";

    protected ArticleStore Store => store;

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Article Article { get; private set; } = null!;

    public Revision Latest { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    public string Address => $"/{Article.Section}/{Article.Slug}";

    public string Name => Latest.Title.Length > 0 ? Latest.Title : $"(no title yet) {Address}";

    public bool IsLive => Article.LiveRevisionId is not null;

    /// <summary>Fills the page from the store, or answers 404.</summary>
    protected async Task<IActionResult> ShowAsync()
    {
        if (await store.Articles.AsNoTracking().FirstOrDefaultAsync(article => article.Id == Id, HttpContext.RequestAborted) is not { } article)
            return NotFound();

        Article = article;
        Latest = await store.Revisions.AsNoTracking().FirstAsync(revision => revision.Id == article.LatestRevisionId, HttpContext.RequestAborted);
        await FillAsync(HttpContext.RequestAborted);
        return Page();
    }

    protected virtual Task FillAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After an act: on to the article with a notice, or this page again with the reason and what was typed.</summary>
    protected async Task<IActionResult> AnswerAsync(Refusal? refusal, string notice)
    {
        if (refusal is null)
            return Done(notice, $"/admin/articles/{Id}");

        Refusal = refusal;
        Response.StatusCode = refusal.Kind switch
        {
            RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
            RefusalKind.Changed => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        };
        return await ShowAsync();
    }
}

using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Caching;
using ImmunoEd.Counting;
using ImmunoEd.Crawling;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

public sealed record Crumb(string Name, string Address);

/// <summary>What the layout needs of every public page.</summary>
[AllowAnonymous]
[Kept]
[Counted]
public abstract class PublicPage : PageModel
{
    public abstract string Title { get; }

    public virtual string Description => "";

    public virtual bool NoIndex => false;

    public virtual IReadOnlyList<Crumb> Breadcrumb => [];

    /// <summary>The section whose menu entry is marked as the current one.</summary>
    public virtual string CurrentSection => "";

    /// <summary>Whether it is somebody's text, and no list or tool.</summary>
    public virtual bool IsArticle => false;

    /// <summary>The part of the query that makes it another page, such as <c>?page=2</c>; all else of it is left out of the page's own address.</summary>
    public string CanonicalQuery => Paging?.Query ?? "";

    /// <summary>Which part of a long list it is; null for what is no list.</summary>
    public virtual Paging? Paging => null;

    public string CanonicalPath => Request.Path + CanonicalQuery;

    /// <summary>What the page is in the words of schema.org.</summary>
    protected virtual IReadOnlyList<JsonObject> Describe(PageDescription page) => NoIndex ? [] : [page.As("WebPage")];

    internal IReadOnlyList<JsonObject> Describe(SiteDescription site) => Describe(new PageDescription(site, CanonicalPath, Title, Description, Trail));

    /// <summary>Opening the database costs more than a small question: it is opened once for all questions of a page.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await context.HttpContext.RequestServices.GetRequiredService<ArticleStore>().Database.OpenConnectionAsync(context.HttpContext.RequestAborted);
        OnPageHandlerExecuted(await next());
    }

    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (NoIndex && context.Result is null or PageResult)
            Response.Headers["X-Robots-Tag"] = "noindex";
    }

    private IReadOnlyList<NamedAddress> Trail => Request.Path == "/" ? [] : [new("Home", "/"), .. Breadcrumb.Select(crumb => new NamedAddress(crumb.Name, crumb.Address))];
}

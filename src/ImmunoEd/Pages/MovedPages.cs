using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

/// <summary>What stands in for a page that is not there: 301 to its new address, 410 if it was withdrawn, else 404.</summary>
internal static class MovedPages
{
    public static async Task<IActionResult> AnswerAsync(PageModel page, ArticleStore store)
    {
        var path = page.Request.Path.Value;
        var redirect = await store.Redirects.AsNoTracking().FirstOrDefaultAsync(r => r.Path == path, page.HttpContext.RequestAborted);
        if (redirect is null)
            return page.NotFound();
        if (redirect is { Gone: false, Target: { } target })
            return page.RedirectPermanent(target);

        page.HttpContext.Features.Set(new WithdrawnPage(redirect.Title, redirect.Target));
        return page.StatusCode(StatusCodes.Status410Gone);
    }
}

using System.Text;
using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using static ImmunoEd.Crawling.IsoDates;

namespace ImmunoEd.Crawling;

/// <summary>Each article, hub and term also as Markdown, never without its review state and the disclaimer.</summary>
internal static class MarkdownTwins
{
    public const string Disclaimer = "For learning only: it does not replace a care team, and nobody should start, stop or change a medicine because of it.";

    public static Task<IResult> GetArticleAsync(string section, string slug, HttpContext context, ArticleStore store, IOptionsMonitor<SiteOptions> site, TimeProvider clock) =>
        GetPageAsync(section, slug, context, store, site.CurrentValue, clock.GetUtcNow().UtcDateTime);

    public static Task<IResult> GetHubAsync(string slug, HttpContext context, ArticleStore store, IOptionsMonitor<SiteOptions> site, TimeProvider clock) =>
        GetPageAsync(Section.CancerTypes, slug, context, store, site.CurrentValue, clock.GetUtcNow().UtcDateTime);

    public static async Task<IResult> GetTermAsync(string slug, HttpContext context, ArticleStore store, IOptionsMonitor<SiteOptions> site)
    {
        var term = await store.GlossaryTerms.AsNoTracking().FirstOrDefaultAsync(t => t.Slug == slug, context.RequestAborted);
        if (term is null)
            return Results.NotFound();

        var address = site.CurrentValue.Absolute(context.Request, term.Address);
        return Answer(context, address, $"# {term.Term}\n\n{term.Definition}\n\n{Footer(address, ReviewState.None)}");
    }

    private static async Task<IResult> GetPageAsync(string section, string slug, HttpContext context, ArticleStore store, SiteOptions site, DateTime now)
    {
        var page = await store.Published().FirstOrDefaultAsync(p => p.Section == section && p.Slug == slug, context.RequestAborted);
        if (page is null)
            return await MovedAsync($"/{section}/{slug}", context, store);

        var text = new StringBuilder($"# {page.Title}\n\n{page.Summary}\n");
        AppendList(text, "Key points", page.KeyPoints);
        text.Append($"\n{WithPhoneNumbers(page.Markdown.ReplaceLineEndings("\n").Trim(), site)}\n");
        AppendList(text, "What you can do now", page.NextSteps);
        AppendList(text, "Questions to ask your care team", page.Questions);
        AppendList(text, "Sources", page.Sources.Select(source => $"{source.Title}. {source.Publisher}. <{source.Url}> (read {Day(source.Accessed)})"));
        var address = site.Absolute(context.Request, page.Address);
        return Answer(context, address, $"{text}\n{Footer(address, new ReviewState(page.ReviewedBy, page.ReviewedAt, page.ReviewDue).On(now), page)}");
    }

    private static async Task<IResult> MovedAsync(string path, HttpContext context, ArticleStore store)
    {
        var redirect = await store.Redirects.AsNoTracking().FirstOrDefaultAsync(r => r.Path == path, context.RequestAborted);
        if (redirect is null)
            return Results.NotFound();
        if (redirect is { Gone: false, Target: { } target })
            return Results.Redirect(target + ".md", permanent: true);

        context.Features.Set(new WithdrawnPage(redirect.Title, redirect.Target));
        return Results.StatusCode(StatusCodes.Status410Gone);
    }

    // Links to the clinic's own numbers have names in the text; a reader of the twin needs the number.
    private static string WithPhoneNumbers(string markdown, SiteOptions site) => markdown
        .Replace("](tel:crisis)", $" {site.CrisisNumber}](tel:{site.CrisisNumber})", StringComparison.Ordinal)
        .Replace("](tel:emergency)", $" {site.EmergencyNumber}](tel:{site.EmergencyNumber})", StringComparison.Ordinal);

    private static void AppendList(StringBuilder text, string heading, IEnumerable<string> items)
    {
        var lines = string.Concat(items.Select(item => $"- {item}\n"));
        if (lines.Length > 0)
            text.Append($"\n## {heading}\n\n{lines}");
    }

    private static string Footer(string address, string reviewState, PublishedPage? page = null) =>
        $"---\n\n{reviewState}{(page is null ? "" : $" Updated {Day(page.UpdatedAt)}; words or review last changed {Day(page.ChangedAt)}.")} {Disclaimer}\n\n<{address}>\n";

    // The same words as the page's: the page is what should be found.
    private static IResult Answer(HttpContext context, string address, string text)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        // A request may name a port that no address can have.
        if (Uri.TryCreate(address, UriKind.Absolute, out var canonical))
            context.Response.Headers.Link = $"<{InAscii(canonical)}>; rel=\"canonical\"";
        return Results.Text(text, "text/markdown; charset=utf-8");
    }

    // A header cannot carry the letters that the name of a site may have.
    private static string InAscii(Uri address) => new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;
}

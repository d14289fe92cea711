using System.Text;
using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Crawling;

/// <summary>A plain map of the site for language models, leading to the Markdown twins.</summary>
internal static class LlmsText
{
    public static async Task<IResult> GetAsync(HttpContext context, ArticleStore store, IOptionsMonitor<SiteOptions> site)
    {
        var pages = await store.Published()
            .OrderBy(page => page.Title)
            .Select(page => new { page.Section, page.Slug, page.Title, page.Summary })
            .ToListAsync(context.RequestAborted);
        var text = new StringBuilder()
            .Append($"# {site.CurrentValue.Name}\n\n> Plain-language patient education on cancer immunotherapy. {MarkdownTwins.Disclaimer}\n");
        foreach (var (slug, name) in Section.All.Select(section => (section.Slug, section.Name)).Prepend((Section.CancerTypes, "Cancer types")))
        {
            var shelf = pages.Where(page => page.Section == slug).ToList();
            if (shelf.Count == 0)
                continue;
            text.Append($"\n## {name}\n\n");
            foreach (var page in shelf)
                text.Append($"- [{page.Title}]({site.CurrentValue.Absolute(context.Request, $"/{page.Section}/{page.Slug}.md")}): {page.Summary}\n");
        }

        return Results.Text(text.ToString(), "text/plain; charset=utf-8");
    }
}

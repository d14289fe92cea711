using System.Text;
using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Crawling;

/// <summary>A plain map of the site for language models, leading to the Markdown twins.</summary>
internal static class LlmsText
{
    /// <summary>A map that is longer than that is not read; the list of the section has the rest.</summary>
    private const int MostInSection = 500;

    public static async Task<IResult> GetAsync(HttpContext context, ArticleStore store, IOptionsMonitor<SiteOptions> site, TimeProvider clock)
    {
        var text = new StringBuilder()
            .Append($"# {site.CurrentValue.Name}\n\n> Plain-language patient education on cancer immunotherapy. {MarkdownTwins.Disclaimer}\n");
        foreach (var (slug, name) in Section.All.Select(section => (section.Slug, section.Name)).Prepend((Section.CancerTypes, "Cancer types")))
        {
            var shelf = await ShelfAsync(store, slug, context.RequestAborted);
            if (shelf.Count == 0)
                continue;
            text.Append($"\n## {name}\n\n");
            foreach (var page in shelf.Take(MostInSection))
                text.Append($"- [{page.Title}]({Absolute($"/{slug}/{page.Slug}.md")}): {page.Summary} {page.Review.On(clock.GetUtcNow().UtcDateTime)}\n");
            if (shelf.Count > MostInSection)
                text.Append($"- [All pages of this section]({Absolute($"/{slug}")})\n");
        }

        return Results.Text(text.ToString(), "text/plain; charset=utf-8");

        string Absolute(string path) => site.CurrentValue.Absolute(context.Request, path);
    }

    private static Task<List<Line>> ShelfAsync(ArticleStore store, string section, CancellationToken cancellationToken) => store.Published()
        .Where(page => page.Section == section)
        .OrderBy(page => page.Title).ThenBy(page => page.Id)
        .Take(MostInSection + 1)
        .Select(page => new Line(page.Slug, page.Title, page.Summary, new ReviewState(page.ReviewedBy, page.ReviewedAt, page.ReviewDue)))
        .ToListAsync(cancellationToken);

    private sealed record Line(string Slug, string Title, string Summary, ReviewState Review);
}

using ImmunoEd.Caching;
using ImmunoEd.Hosting;

namespace ImmunoEd.Crawling;

public static class CrawlingSetup
{
    public static void MapCrawling(this IEndpointRouteBuilder app)
    {
        app.MapReadOnly("/sitemap.xml", Sitemap.GetAsync).KeepFinished();
        app.MapReadOnly("/sitemap/{number:int}.xml", Sitemap.GetFileAsync).KeepFinished();
        app.MapReadOnly("/robots.txt", Robots.Get).KeepFinished();
        app.MapReadOnly("/feed.xml", Feed.GetAsync).KeepFinished();
        app.MapReadOnly("/llms.txt", LlmsText.GetAsync).KeepFinished();
        app.MapReadOnly("/{section:section}/{slug}.md", MarkdownTwins.GetArticleAsync).KeepFinished();
        app.MapReadOnly("/cancer-types/{slug}.md", MarkdownTwins.GetHubAsync).KeepFinished();
        app.MapReadOnly("/glossary/{slug}.md", MarkdownTwins.GetTermAsync).KeepFinished();
    }
}

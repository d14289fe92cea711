using ImmunoEd.Hosting;

namespace ImmunoEd.Crawling;

public static class CrawlingSetup
{
    public static void MapCrawling(this IEndpointRouteBuilder app)
    {
        app.MapReadOnly("/sitemap.xml", Sitemap.GetAsync);
        app.MapReadOnly("/sitemap/{number:int}.xml", Sitemap.GetFileAsync);
        app.MapReadOnly("/robots.txt", Robots.Get);
        app.MapReadOnly("/feed.xml", Feed.GetAsync);
        app.MapReadOnly("/llms.txt", LlmsText.GetAsync);
        app.MapReadOnly("/{section:section}/{slug}.md", MarkdownTwins.GetArticleAsync);
        app.MapReadOnly("/cancer-types/{slug}.md", MarkdownTwins.GetHubAsync);
        app.MapReadOnly("/glossary/{slug}.md", MarkdownTwins.GetTermAsync);
    }
}

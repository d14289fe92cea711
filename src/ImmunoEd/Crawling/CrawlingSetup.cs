namespace ImmunoEd.Crawling;

public static class CrawlingSetup
{
    private static readonly string[] ReadOnly = [HttpMethods.Get, HttpMethods.Head];

    public static void MapCrawling(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/sitemap.xml", ReadOnly, Sitemap.GetAsync);
        app.MapMethods("/robots.txt", ReadOnly, Robots.Get);
        app.MapMethods("/feed.xml", ReadOnly, Feed.GetAsync);
        app.MapMethods("/llms.txt", ReadOnly, LlmsText.GetAsync);
        app.MapMethods("/{section:section}/{slug}.md", ReadOnly, MarkdownTwins.GetArticleAsync);
        app.MapMethods("/cancer-types/{slug}.md", ReadOnly, MarkdownTwins.GetHubAsync);
        app.MapMethods("/glossary/{slug}.md", ReadOnly, MarkdownTwins.GetTermAsync);
    }
}

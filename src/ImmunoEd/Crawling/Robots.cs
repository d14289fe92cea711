using ImmunoEd.Hosting;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Crawling;

internal static class Robots
{
    public static IResult Get(HttpContext context, IOptionsMonitor<SiteOptions> site) => Results.Text(
        $"""
        User-agent: *
        Disallow: /admin
        Allow: /

        Sitemap: {site.CurrentValue.Absolute(context.Request, "/sitemap.xml")}

        """.ReplaceLineEndings("\n"),
        "text/plain; charset=utf-8");
}

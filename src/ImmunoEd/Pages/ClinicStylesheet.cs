using ImmunoEd.Hosting;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Pages;

/// <summary>The clinic's own colour, on top of the portal's stylesheet. Its address changes with the colour.</summary>
internal static class ClinicStylesheet
{
    public static string AddressOf(string color) => "/clinic.css?color=" + color.TrimStart('#');

    public static IResult Get(string? color, HttpContext context, IOptionsMonitor<SiteOptions> site)
    {
        if (site.CurrentValue.BrandColor is not { Length: > 0 } current)
            return Results.NotFound();

        context.Response.Headers.CacheControl = color == current.TrimStart('#') ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Text(BrandColor.Stylesheet(current), "text/css; charset=utf-8");
    }
}

using ImmunoEd.Articles;
using ImmunoEd.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ImmunoEd.Pages;

/// <summary>How a file of the library is sent.</summary>
public static class MediaAnswer
{
    private const string Pdf = "application/pdf";

    // An SVG opened by itself is a document: this keeps it a picture. A sandbox would also close the browser's PDF viewer.
    private const string Sandbox = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private const string Inert = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Revalidated each time, because a file that was replaced keeps its address.</summary>
    private const string Public = "public, no-cache";

    internal static async Task<IResult> GetAsync(string name, ArticleStore store, IOptionsMonitor<SiteOptions> site, HttpContext context)
    {
        var path = "media/" + name;
        var files = site.CurrentValue.Logo == "/" + path ? store.Files.AsNoTracking() : store.PublicFiles();
        var file = await files.FirstOrDefaultAsync(file => file.Path == path, context.RequestAborted);
        if (file is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = Public;
        return Answer(file, store, context);
    }

    public static IResult Answer(ContentFile file, ArticleStore store, HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = file.ContentType == Pdf ? Inert : Sandbox;
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(
            new FileContentStream(store, file),
            file.ContentType == "text/vtt" ? "text/vtt; charset=utf-8" : file.ContentType,
            entityTag: new EntityTagHeaderValue($"\"{file.Hash[..16]}\""),
            enableRangeProcessing: true);
    }
}

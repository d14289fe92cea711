using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace ImmunoEd.Caching;

/// <summary>Gives each page that may be kept what others need to keep it: how long, and by what to ask again.</summary>
internal static class Validators
{
    /// <summary>Browsers ask each time; what lies between may keep a page for half a minute, so that a withdrawn one is soon gone from everywhere.</summary>
    private const string Public = "public, max-age=0, must-revalidate, s-maxage=30";

    public static void UseValidators(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IOutputCacheFeature>()?.Context.EnableOutputCaching != true)
        {
            await next(context);
            return;
        }

        await BufferAsync(context, next);
    });

    private static async Task BufferAsync(HttpContext context, RequestDelegate next)
    {
        var response = context.Response;
        var body = response.Body;
        using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (response.StatusCode == StatusCodes.Status200OK)
            Mark(context, page);
        if (response.StatusCode == StatusCodes.Status304NotModified)
            return;
        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
    }

    private static void Mark(HttpContext context, MemoryStream page)
    {
        var headers = context.Response.GetTypedHeaders();
        // Weak, because it is the same page however it is compressed.
        headers.ETag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length)).AsSpan(0, 12))}\"", isWeak: true);
        headers.LastModified = context.RequestServices.GetRequiredService<CacheVersions>().ChangedAt(context.Request.Path.Value ?? "/");
        context.Response.Headers.CacheControl = Public;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(headers.ETag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
            (context.Response.StatusCode, context.Response.ContentLength) = (StatusCodes.Status304NotModified, null);
    }
}

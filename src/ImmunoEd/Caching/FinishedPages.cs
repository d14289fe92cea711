using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ImmunoEd.Caching;

/// <summary>Makes of each page that may be kept what is kept: its bytes, compressed, and what others need to keep it and to ask again.</summary>
internal static class FinishedPages
{
    /// <summary>Browsers ask each time; what lies between may keep a page for half a minute, so that a withdrawn one is soon gone from everywhere.</summary>
    private const string Public = "public, max-age=0, must-revalidate, s-maxage=30";

    public static void UseFinishedPages(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Features.Get<IOutputCacheFeature>()?.Context.EnableOutputCaching == true ? FinishAsync(context, next) : next(context));

    private static async Task FinishAsync(HttpContext context, RequestDelegate next)
    {
        var accepted = context.Request.Headers.AcceptEncoding;
        var encoding = AcceptedEncoding.Of(accepted);
        var rendered = context.RequestServices.GetRequiredService<RenderedPages>();
        var key = rendered.KeyOf(context.Request);
        if (rendered.Find(key) is { } known)
        {
            foreach (var (name, value) in known.Headers)
                context.Response.Headers[name] = value;
            await SendAsync(context, known.Bytes, encoding);
            return;
        }

        // Others wait for this page too: a reader who turns away must not take it from them.
        context.RequestAborted = CancellationToken.None;
        // What is compressed here must not be compressed once more.
        context.Request.Headers.AcceptEncoding = default;
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
            context.Request.Headers.AcceptEncoding = accepted;
        }

        var bytes = page.ToArray();
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            if (StringValues.IsNullOrEmpty(response.Headers.SetCookie))
                rendered.Keep(key, new RenderedPage(bytes, [.. response.Headers]));
            await SendAsync(context, bytes, encoding);
        }
        else if (bytes.Length > 0)
        {
            await body.WriteAsync(bytes);
        }
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> page, string encoding)
    {
        var response = context.Response;
        var headers = response.GetTypedHeaders();
        // Weak, because it is the same page however it is compressed.
        headers.ETag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(page.Span).AsSpan(0, 12))}\"", isWeak: true);
        headers.LastModified = context.RequestServices.GetRequiredService<CacheVersions>().ChangedAt(context.Request.Path.Value ?? "/");
        response.Headers.CacheControl = Public;
        // Also where nothing is compressed: somebody else may be sent the compressed page under this address.
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(headers.ETag, useStrongComparison: false)))
        {
            (response.StatusCode, response.ContentLength) = (StatusCodes.Status304NotModified, null);
            return;
        }

        var finished = Compress(page, encoding);
        if (encoding != AcceptedEncoding.None)
            response.Headers.ContentEncoding = encoding;
        response.ContentLength = finished.Length;
        await response.Body.WriteAsync(finished);
    }

    private static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> page, string encoding)
    {
        if (encoding == AcceptedEncoding.None)
            return page;
        using var compressed = new MemoryStream();
        using (Stream stream = encoding == AcceptedEncoding.Brotli ? new BrotliStream(compressed, CompressionLevel.Optimal) : new GZipStream(compressed, CompressionLevel.Optimal))
            stream.Write(page.Span);
        return compressed.ToArray();
    }
}

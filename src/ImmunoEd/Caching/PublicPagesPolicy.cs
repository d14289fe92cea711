using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace ImmunoEd.Caching;

/// <summary>Keeps finished public pages, compressed. It stands in for the framework's own policy, whose checks it repeats.</summary>
internal sealed class PublicPagesPolicy(CacheVersions versions) : IOutputCachePolicy
{
    /// <summary>Other keys, such as those of mailings, change nothing on a page.</summary>
    public const string KnownQuery = "page";

    // Whatever a drop missed is gone after this time.
    private static readonly TimeSpan Expiry = TimeSpan.FromSeconds(60);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var isKept = IsKept(context.HttpContext);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = isKept;
        if (!isKept)
            return ValueTask.CompletedTask;

        var request = context.HttpContext.Request;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Expiry;
        context.CacheVaryByRules.QueryKeys = KnownQuery;
        // One prefix, because values with names of their own are sorted anew for each request.
        context.CacheVaryByRules.CacheKeyPrefix = $"{AcceptedEncoding.Of(request.Headers.AcceptEncoding)} {versions.Of(request.Path.Value ?? "/")}";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static bool IsKept(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && IsMarked(context);

    /// <summary>Who asks makes no difference: what is marked is the same for everybody, and open to everybody.</summary>
    internal static bool IsMarked(HttpContext context) => context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<KeptAttribute>() is { IsKept: true }
        && metadata.GetMetadata<IAllowAnonymous>() is not null;
}

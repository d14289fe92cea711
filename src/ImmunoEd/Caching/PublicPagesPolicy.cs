using System.Collections.Frozen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace ImmunoEd.Caching;

/// <summary>Keeps finished public pages, compressed. It stands in for the framework's own policy, whose checks it repeats.</summary>
internal sealed class PublicPagesPolicy(CacheVersions versions) : IOutputCachePolicy
{
    // Whatever a drop missed is gone after this time.
    private static readonly TimeSpan Expiry = TimeSpan.FromSeconds(60);

    // What somebody looks for is nobody else's page.
    private static readonly FrozenSet<string> Unkept = ["/search", "/error"];

    // Other keys, such as those of mailings, change nothing on a page.
    private static readonly StringValues KnownQueries = "page";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var isKept = IsKept(context.HttpContext);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = isKept;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Expiry;
        context.CacheVaryByRules.QueryKeys = KnownQueries;
        context.CacheVaryByRules.VaryByValues["encoding"] = EncodingOf(request.Headers.AcceptEncoding);
        context.CacheVaryByRules.VaryByValues["version"] = versions.Of(request.Path.Value ?? "/");
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

    private static bool IsKept(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        && context.User.Identity?.IsAuthenticated != true
        && StringValues.IsNullOrEmpty(context.Request.Headers.Authorization)
        && !Unkept.Contains(context.Request.Path.Value ?? "");

    // What browsers send differs in a hundred ways; three kinds of bytes are kept.
    private static string EncodingOf(StringValues accepted)
    {
        var text = accepted.ToString();
        return Accepts(text, "br") ? "br" : Accepts(text, "gzip") ? "gzip" : "none";
    }

    private static bool Accepts(string accepted, string encoding) => accepted.Split(',', StringSplitOptions.TrimEntries)
        .Any(part => part.Split(';', StringSplitOptions.TrimEntries) is [var name, .. var rest]
            && (name.Equals(encoding, StringComparison.OrdinalIgnoreCase) || name == "*")
            && !rest.Any(quality => quality.Replace(" ", "", StringComparison.Ordinal) is "q=0" or "q=0.0" or "q=0.00" or "q=0.000"));
}

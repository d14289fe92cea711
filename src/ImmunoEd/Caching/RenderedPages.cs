using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ImmunoEd.Caching;

internal sealed record RenderedPage(byte[] Bytes, IReadOnlyList<KeyValuePair<string, StringValues>> Headers);

/// <summary>Pages before they are compressed, for the seconds after a change in which readers ask for them in each encoding: a page is made once for all.</summary>
internal sealed class RenderedPages(CacheVersions versions, IOptions<CachingOptions> options) : IDisposable
{
    /// <summary>A quarter of the memory of finished pages, on top of it.</summary>
    private const int Share = 4;

    private static readonly TimeSpan Expiry = TimeSpan.FromSeconds(10);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = options.Value.Megabytes * 1024L * 1024 / Share });

    /// <summary>Asked before the page is made: what changes meanwhile has another key.</summary>
    public string KeyOf(HttpRequest request) =>
        $"{request.Scheme}://{request.Host}{request.Path}?{request.Query[PublicPagesPolicy.KnownQuery]} {versions.Of(request.Path.Value ?? "/")}";

    public RenderedPage? Find(string key) => pages.Get<RenderedPage>(key);

    public void Keep(string key, RenderedPage page) =>
        pages.Set(key, page, new MemoryCacheEntryOptions { Size = page.Bytes.Length, AbsoluteExpirationRelativeToNow = Expiry });

    public void Dispose() => pages.Dispose();
}

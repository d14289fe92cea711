using System.Collections.Frozen;

namespace ImmunoEd.Caching;

/// <summary>The names under which pages are kept, for putting and for dropping: mostly their addresses.</summary>
public static class CacheNames
{
    /// <summary>Whatever is kept at all: after a change of the vocabulary's or the clinic's own words.</summary>
    public const string Everything = "*";

    /// <summary>The list of side effects; it names articles of other sections too.</summary>
    public const string SideEffects = "/side-effects";

    private const string Sitemap = "/sitemap.xml";
    private const string CancerTypes = "cancer-types";
    private const string AllHubs = "/cancer-types/*";
    private const string AllCancers = "all";

    /// <summary>Lists that show every page, or may.</summary>
    private static readonly FrozenSet<string> Lists = ["/", "/cancer-types/by-treatment", "/topics", Sitemap, "/feed.xml", "/llms.txt"];

    /// <summary>What an address shows: dropping any of these drops it.</summary>
    public static string[] ShownAt(string path)
    {
        var address = path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] : path;
        if (address.StartsWith("/sitemap/", StringComparison.Ordinal))
            return [Everything, Sitemap];
        return address.StartsWith("/cancer-types/", StringComparison.Ordinal) ? [Everything, address, AllHubs] : [Everything, address];
    }

    /// <summary>The article itself, its section, hubs and topics, and the lists of all pages.</summary>
    public static IEnumerable<string> Showing(string section, string slug, IEnumerable<string> cancerTypes, IEnumerable<string> topics) =>
    [
        $"/{section}/{slug}", $"/{section}", .. Lists,
        .. cancerTypes.Select(type => type == AllCancers ? AllHubs : $"/{CancerTypes}/{type}"),
        .. topics.Select(topic => $"/topics/{topic}"),
    ];
}

using ImmunoEd.Articles;

namespace ImmunoEd.Publishing;

/// <summary>Every address that an article may link to.</summary>
public sealed class SiteAddresses
{
    private static readonly string[] FixedAddresses =
    [
        "/", "/cancer-types", "/cancer-types/by-treatment", "/topics", "/glossary", "/search",
        "/about", "/how-we-write", "/privacy", "/terms", "/accessibility",
        "/sitemap.xml", "/robots.txt", "/feed.xml", "/llms.txt",
    ];

    private readonly HashSet<string> addresses = [.. FixedAddresses, .. Section.All.Select(section => section.Address)];

    public SiteAddresses(VocabularySet vocabulary, IEnumerable<string> articles, IEnumerable<string> media)
    {
        foreach (var page in articles.Concat(vocabulary.CancerTypes.Select(type => type.Address)).Concat(vocabulary.GlossaryTerms.Select(term => term.Address)))
        {
            addresses.Add(page);
            addresses.Add(page + ".md");
        }

        addresses.UnionWith(vocabulary.Topics.Select(topic => topic.Address));
        addresses.UnionWith(media.Select(path => "/" + path));
    }

    public bool Contains(string path) => addresses.Contains(path);

    /// <summary>The site's path that a link of the page at <paramref name="page"/> leads to; null for a link that leaves the site.</summary>
    public static (string Path, string Fragment)? Resolve(string page, string link)
    {
        var site = new Uri("http://site.invalid" + page);
        if (!Uri.TryCreate(site, link, out var target) || target.Scheme != site.Scheme || target.Host != site.Host)
            return null;
        return (Uri.UnescapeDataString(target.AbsolutePath), Uri.UnescapeDataString(target.Fragment.TrimStart('#')));
    }
}

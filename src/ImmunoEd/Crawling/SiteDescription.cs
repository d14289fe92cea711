using System.Text.Json.Nodes;
using ImmunoEd.Hosting;

namespace ImmunoEd.Crawling;

/// <summary>The site and who stands behind it, in the words of schema.org.</summary>
public sealed record SiteDescription(SiteOptions Site, HttpRequest Request)
{
    private const string SearchTerm = "search_term_string";

    internal JsonObject Organization => Thing.Of("Organization",
        ("@id", Absolute("/#organization")),
        ("name", Site.ClinicName),
        ("url", Absolute("/")),
        ("logo", Site.Logo.Length > 0 ? Absolute(Site.Logo) : null));

    internal JsonObject WebSite => Thing.Of("WebSite", WebSiteFacts);

    public JsonObject SearchableWebSite => Thing.Of("WebSite",
        [.. WebSiteFacts, ("inLanguage", Language.Default.Code), ("publisher", Organization), ("potentialAction", Search)]);

    public string Absolute(string path) => Site.Absolute(Request, path);

    private IEnumerable<(string, JsonNode?)> WebSiteFacts => [("@id", Absolute("/#website")), ("name", Site.Name), ("url", Absolute("/"))];

    private JsonObject Search => Thing.Of("SearchAction",
        ("target", Thing.Of("EntryPoint", ("urlTemplate", Absolute($"/search?q={{{SearchTerm}}}")))),
        ("query-input", $"required name={SearchTerm}"));
}

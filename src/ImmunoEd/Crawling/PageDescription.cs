using System.Text.Json.Nodes;

namespace ImmunoEd.Crawling;

/// <summary>A page with its name, as lists and breadcrumbs show it.</summary>
public sealed record NamedAddress(string Name, string Path);

/// <summary>A page in the words of schema.org; what is particular to a kind of page is added to it.</summary>
/// <param name="Trail">The pages above it, the home page first.</param>
public sealed record PageDescription(SiteDescription Site, string Path, string Title, string Summary, IReadOnlyList<NamedAddress> Trail)
{
    private string Address => Site.Absolute(Path);

    public JsonObject As(string type, params IEnumerable<(string Name, JsonNode? Value)> more) => Thing.Of(type,
    [
        ("@id", Address),
        ("url", Address),
        ("name", Title),
        ("description", Summary),
        ("inLanguage", Language.Default.Code),
        ("isPartOf", Site.WebSite),
        ("publisher", Site.Organization),
        ("breadcrumb", Breadcrumb),
        .. more,
    ]);

    public JsonObject AsCollection(IEnumerable<NamedAddress> items) => As("CollectionPage", ("mainEntity", Thing.Of("ItemList", ("itemListElement", Numbered(items, Listed)))));

    private JsonObject? Breadcrumb => Trail.Count == 0 ? null
        : Thing.Of("BreadcrumbList", ("itemListElement", Numbered(Trail.Append(new NamedAddress(Title, Path)), Step)));

    private static JsonArray? Numbered(IEnumerable<NamedAddress> items, Func<NamedAddress, int, JsonNode?> item) => Thing.List(items.Select((named, index) => item(named, index + 1)));

    private JsonObject Listed(NamedAddress item, int position) => Thing.Of("ListItem", ("position", position), ("name", item.Name), ("url", Site.Absolute(item.Path)));

    private JsonObject Step(NamedAddress item, int position) =>
        Thing.Of("ListItem", ("position", position), ("name", item.Name), ("item", Thing.Of("WebPage", ("@id", Site.Absolute(item.Path)))));
}

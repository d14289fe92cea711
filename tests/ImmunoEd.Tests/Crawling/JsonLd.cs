using System.Text.Json;
using AngleSharp.Dom;

namespace ImmunoEd.Tests.Crawling;

/// <summary>The structured data of a page, as a crawler takes it out of the page.</summary>
internal static class JsonLd
{
    private const string Script = "script[type='application/ld+json']";

    public static JsonElement StructuredData(this IParentNode page) => JsonDocument.Parse(Assert.Single(page.QuerySelectorAll(Script)).TextContent).RootElement;

    public static bool HasStructuredData(this IParentNode page) => page.QuerySelector(Script) is not null;

    public static JsonElement Thing(this IParentNode page, string type) =>
        Assert.Single(page.StructuredData().GetProperty("@graph").EnumerateArray(), thing => thing.GetProperty("@type").GetString() == type);

    /// <summary>The text at the end of a path such as <c>mainEntity.name</c> or <c>about.0.name</c>; null where there is nothing.</summary>
    public static string? At(this JsonElement thing, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (thing.ValueKind == JsonValueKind.Array ? !int.TryParse(step, out var index) || index >= thing.GetArrayLength() : !thing.TryGetProperty(step, out _))
                return null;
            thing = thing.ValueKind == JsonValueKind.Array ? thing[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : thing.GetProperty(step);
        }

        return thing.ValueKind == JsonValueKind.String ? thing.GetString() : thing.GetRawText();
    }
}

using System.Text.Json.Nodes;

namespace ImmunoEd.Crawling;

/// <summary>An object of structured data: a type of schema.org and what is known of it.</summary>
internal static class Thing
{
    /// <summary>What is not known is left out.</summary>
    public static JsonObject Of(string type, params IEnumerable<(string Name, JsonNode? Value)> properties) => new(properties
        .Where(property => property.Value is not null)
        .Select(property => KeyValuePair.Create(property.Name, property.Value))
        .Prepend(KeyValuePair.Create("@type", (JsonNode?)type)));

    public static JsonArray? List(IEnumerable<JsonNode?> values) => values.ToArray() is { Length: > 0 } items ? new JsonArray(items) : null;
}

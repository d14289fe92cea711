using System.Globalization;
using System.Text.Json;

namespace ImmunoEd.Tests.Crawling;

/// <summary>The part of the vocabulary of schema.org that the portal uses: types with their parents, properties with the types that have them and what they take.</summary>
internal sealed class SchemaTerms
{
    private static readonly string[] TextTypes = ["Text", "CssSelectorType"];

    private readonly Dictionary<string, string[]> parents;
    private readonly Dictionary<string, (string[] On, string[] Takes)> properties;

    private SchemaTerms(JsonElement terms)
    {
        parents = terms.GetProperty("parents").EnumerateObject().ToDictionary(type => type.Name, type => Strings(type.Value));
        properties = terms.GetProperty("properties").EnumerateObject()
            .ToDictionary(property => property.Name, property => (Strings(property.Value.GetProperty("on")), Strings(property.Value.GetProperty("takes"))));
    }

    public static SchemaTerms Snapshot { get; } =
        new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "ImmunoEd.Tests", "Crawling", "schema-terms.json"))).RootElement);

    /// <summary>What is wrong with the things of one document.</summary>
    public IEnumerable<string> Problems(JsonElement document)
    {
        var things = document.GetProperty("@graph").EnumerateArray().ToList();
        var known = things.SelectMany(Nested).Where(thing => thing.TryGetProperty("@id", out _) && thing.TryGetProperty("@type", out _))
            .Select(thing => (Id: thing.GetProperty("@id").GetString()!, Type: TypeOf(thing))).Distinct().ToLookup(thing => thing.Id, thing => thing.Type);
        return things.SelectMany(thing => ProblemsOf(thing, known));
    }

    private IEnumerable<string> ProblemsOf(JsonElement thing, ILookup<string, string> known)
    {
        var type = TypeOf(thing);
        if (!parents.ContainsKey(type))
            return [$"there is no type “{type}”"];
        return thing.EnumerateObject().Where(property => !property.Name.StartsWith('@')).SelectMany(property => ProblemsOf(type, property.Name, property.Value, known));
    }

    private IEnumerable<string> ProblemsOf(string type, string name, JsonElement value, ILookup<string, string> known)
    {
        // “query-input” says what the property “query” takes from whoever acts.
        if (name.EndsWith("-input", StringComparison.Ordinal))
            return Has(type, name[..^"-input".Length]) && value.ValueKind == JsonValueKind.String ? [] : [$"{type} cannot ask for {name}"];
        if (!Has(type, name))
            return [$"{type} has no property “{name}”"];
        return Values(value).SelectMany(one => one.ValueKind != JsonValueKind.Object
            ? Takes(name, one) ? [] : [$"{name} of {type} cannot be {one.GetRawText()}"]
            : (TypesOf(one, known).Any(found => properties[name].Takes.Any(range => IsA(found, range))) ? [] : new[] { $"{name} of {type} cannot be {one.GetRawText()}" })
                .Concat(one.TryGetProperty("@type", out _) ? ProblemsOf(one, known) : []));
    }

    private bool Has(string type, string property) => properties.TryGetValue(property, out var found) && found.On.Any(owner => IsA(type, owner));

    private bool IsA(string type, string ancestor) =>
        type == ancestor || parents.TryGetValue(type, out var above) && above.Any(parent => IsA(parent, ancestor));

    private bool Takes(string property, JsonElement value) => properties[property].Takes.Any(range => (range, value.ValueKind) switch
    {
        ("Integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        ("URL", JsonValueKind.String) => Uri.TryCreate(value.GetString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https",
        ("Date", JsonValueKind.String) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        (_, JsonValueKind.String) => TextTypes.Contains(range) && value.GetString()!.Trim().Length > 0,
        _ => false,
    });

    private static string TypeOf(JsonElement thing) => thing.TryGetProperty("@type", out var type) ? type.GetString()! : "";

    private static IEnumerable<string> TypesOf(JsonElement thing, ILookup<string, string> known) =>
        TypeOf(thing) is { Length: > 0 } type ? [type] : thing.TryGetProperty("@id", out var id) ? known[id.GetString()!] : [];

    private static IEnumerable<JsonElement> Nested(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Nested(property.Value)).Prepend(value),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Nested),
        _ => [],
    };

    private static JsonElement[] Values(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static string[] Strings(JsonElement values) => [.. values.EnumerateArray().Select(value => value.GetString()!)];
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImmunoEd.Crawling;

/// <summary>The one writer of JSON-LD.</summary>
public static class StructuredData
{
    // Whatever an author wrote stays inside its script element: the encoder leaves no <, >, & or quote.
    private static readonly JsonSerializerOptions Escaped = new() { Encoder = JavaScriptEncoder.Default };

    public static string Write(IEnumerable<JsonObject> things) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new JsonArray([.. things]),
    }.ToJsonString(Escaped);
}

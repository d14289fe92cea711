using System.Globalization;
using System.Text;

namespace ImmunoEd.Rendering;

/// <summary>Gives out the ids of one page: readable, unique, and none that the layout or a browser's own objects use.</summary>
internal sealed class PageIds
{
    private const int LongestSlug = 80;
    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
    private const string Folded = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    private static readonly HashSet<string> Reserved =
    [
        "main", "search", "menu", "q", "sources", "key-points", "next-steps", "questions", "review", "reviewed", "related", "summary", "content",
        "contents", "on-this-page", "outline", "toc", "nav", "navigation", "header", "footer", "feedback", "helpful", "report", "mistake", "results",
        "disclaimer", "share", "print", "page", "article", "top", "skip", "language", "notes", "urgent", "when-to-call", "was-this-page-helpful",
        "location", "name", "self", "parent", "frames", "history", "navigator", "document", "window", "event", "status", "opener", "origin", "screen",
        "length", "closed", "close", "open", "stop", "focus", "blur", "find", "fetch", "alert", "confirm", "prompt", "performance", "crypto", "caches",
        "external", "body", "head", "title", "forms", "images", "links", "scripts", "anchors", "embeds", "plugins", "cookie", "domain", "referrer",
        "all", "children", "attributes", "id", "url", "constructor", "prototype", "action", "method", "target", "submit", "reset", "elements", "value"
    ];

    private readonly HashSet<string> taken = [];
    private readonly Dictionary<string, int> counts = [];

    public string For(string text)
    {
        var slug = Slug(text);
        if (Reserved.Contains(slug))
            slug += "-section";
        var id = slug;
        while (!taken.Add(id))
            id = $"{slug}-{counts[slug] = counts.GetValueOrDefault(slug, 1) + 1}";
        return id;
    }

    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text)
        {
            if (slug.Length >= LongestSlug)
                break;
            Append(slug, Fold(char.ToLowerInvariant(character)));
        }
        var result = slug.ToString().Trim('-');
        return result.Length == 0 ? "section" : result;
    }

    private static void Append(StringBuilder slug, char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
            slug.Append(character);
        else if (!JoinsWords(character) && slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }

    private static bool JoinsWords(char character) =>
        character is '\'' or '’' || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static char Fold(char character) =>
        Accented.IndexOf(character, StringComparison.Ordinal) is var index and >= 0 ? Folded[index] : character;
}

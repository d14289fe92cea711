using AngleSharp.Dom;

namespace ImmunoEd.Tests.Rendering;

/// <summary>What may stand in the HTML of a body, written down a second time so that the renderer is not its own judge.</summary>
internal static class SafeHtml
{
    private static readonly Uri Site = new("https://site.example/section/page");

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["p"] = ["class", "id"],
        ["h2"] = ["id", "class"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["h5"] = ["id"],
        ["h6"] = ["id"],
        ["a"] = ["href", "title", "rel", "class", "id", "aria-label", "data-note"],
        ["em"] = [],
        ["strong"] = [],
        ["del"] = [],
        ["code"] = [],
        ["pre"] = ["tabindex"],
        ["br"] = [],
        ["hr"] = [],
        ["sup"] = [],
        ["ul"] = ["class"],
        ["ol"] = ["start", "type"],
        ["li"] = ["id", "class"],
        ["blockquote"] = [],
        ["label"] = [],
        ["input"] = ["type", "disabled", "checked"],
        ["section"] = ["class", "aria-labelledby"],
        ["aside"] = ["class", "aria-labelledby"],
        ["span"] = ["class"],
        ["div"] = ["class", "id", "popover", "role", "tabindex", "aria-label", "aria-labelledby", "aria-describedby"],
        ["button"] = ["type", "popovertarget"],
        ["table"] = ["class"],
        ["caption"] = ["class"],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = ["scope", "class", "data-column"],
        ["td"] = ["class", "data-column"],
        ["figure"] = ["class"],
        ["figcaption"] = [],
        ["video"] = ["controls", "preload", "src", "width", "height", "aria-label"],
        ["track"] = ["kind", "srclang", "label", "src", "default"],
        ["details"] = ["class"],
        ["summary"] = [],
        ["img"] = ["src", "alt", "width", "height", "loading", "decoding"]
    };

    private static readonly HashSet<string> Classes =
    [
        "care", "care-emergency", "care-same-day", "care-next-visit", "care-level", "care-line", "care-call", "note", "questions", "note-ref", "note-back", "footnotes", "visually-hidden",
        "table-scroll", "by-row", "align-left", "align-center", "align-right", "figure", "contains-task-list", "task-list-item",
        "transcript", "term", "hub", "word", "word-name", "word-ways"
    ];

    public static IEnumerable<string> Findings(IElement body) => body.QuerySelectorAll("*").SelectMany(InElement).Concat(InComments(body));

    private static IEnumerable<string> InElement(IElement element)
    {
        if (!Allowed.TryGetValue(element.LocalName, out var attributes))
            return [$"<{element.LocalName}>"];
        return element.Attributes.Where(attribute => !attributes.Contains(attribute.Name) || !IsSafe(element, attribute)).Select(attribute => $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">");
    }

    private static bool IsSafe(IElement element, IAttr attribute) => attribute.Name switch
    {
        "href" => IsSafeLink(attribute.Value),
        "src" => attribute.Value.StartsWith("/media/", StringComparison.Ordinal) && new Uri(Site, attribute.Value).AbsolutePath.StartsWith("/media/", StringComparison.Ordinal),
        "class" => element.ClassList.All(Classes.Contains),
        "id" => attribute.Value.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_') && attribute.Value is not ("location" or "main" or "search" or "q" or "menu"),
        "type" => element.LocalName == "ol" || attribute.Value == (element.LocalName == "button" ? "button" : "checkbox"),
        "role" => attribute.Value == (element.HasAttribute("popover") ? "dialog" : "region"),
        _ => true
    };

    private static bool IsSafeLink(string address)
    {
        if (address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character)) || address.Contains('\\', StringComparison.Ordinal))
            return false;
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            return true;
        return Uri.TryCreate(Site, address, out var target)
            && target.Scheme is ("https" or "http")
            && (target.Host == Site.Host || address.StartsWith("http", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> InComments(IElement body) => body.Descendants<IComment>().Select(comment => $"<!--{comment.Data}-->");
}

using System.Net;

namespace ImmunoEd.Rendering;

/// <summary>What a container is called in the text and how it begins and ends on the page.</summary>
internal sealed record CareCardKind(string Name, string Element, string Class, string Level, string Opening, string Closing)
{
    /// <summary>Whether it tells to call at once: nothing may draw a frightened reader away from that.</summary>
    public bool IsUrgent => Name is "emergency" or "same-day";

    /// <summary>The heading as HTML. Cards name their level in words, so that colour is never the only sign.</summary>
    public string Heading(string argument) => Level.Length == 0
        ? WebUtility.HtmlEncode(argument.Length == 0 ? Opening : argument)
        : $"<span class=\"care-level\">{Level}</span>: {Opening}{Joined(argument)}";

    /// <summary>The words that an id is made of: the same whatever the clinic's numbers are.</summary>
    public string Words(string argument) => Level.Length > 0 ? $"{Level} {argument}" : argument.Length == 0 ? Opening : argument;

    private string Joined(string argument) => argument switch
    {
        "" => "",
        _ when Name == "same-day" && argument.StartsWith("if ", StringComparison.OrdinalIgnoreCase) => ", " + WebUtility.HtmlEncode(argument),
        _ => " " + WebUtility.HtmlEncode(argument)
    };
}

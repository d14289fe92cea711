using System.Text;

namespace ImmunoEd.Rendering;

/// <summary>Which addresses may stand in a link or an image.</summary>
internal static class SafeAddress
{
    private const string Media = "/media/";
    private static readonly string[] FilmExtensions = [".mp4", ".webm"];
    private const string Unescaped = "-._~:/?#[]@!$'()*+,;=%";

    public static bool IsAllowed(string address)
    {
        var bare = WithoutBlanks(address);
        if (bare.Length == 0 || bare.Contains('\\') || bare.StartsWith("//", StringComparison.Ordinal))
            return false;
        var end = bare.AsSpan().IndexOfAny(":/?#");
        return end < 0 || bare[end] != ':' || IsAllowedScheme(bare[..end].ToLowerInvariant(), bare[(end + 1)..]);
    }

    public static bool IsExternal(string address) =>
        WithoutBlanks(address) is var bare
        && (bare.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("http:", StringComparison.OrdinalIgnoreCase));

    public static bool IsMedia(string address) =>
        address.Length > Media.Length
        && address.StartsWith(Media, StringComparison.Ordinal)
        && !address.Contains("..", StringComparison.Ordinal)
        && !address.Contains("//", StringComparison.Ordinal)
        && address.All(character => char.IsAsciiLetterOrDigit(character) || "-._~/".Contains(character, StringComparison.Ordinal));

    /// <summary>A film of this site, by the end of its name.</summary>
    public static bool IsFilm(string address) =>
        IsMedia(address) && FilmExtensions.Any(extension => address.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address for an attribute in double quotes: percent-encoded where a URL must be, and escaped for HTML.</summary>
    public static string ForAttribute(string address)
    {
        var result = new StringBuilder(address.Length);
        foreach (var rune in WithoutControls(address).EnumerateRunes())
        {
            if (rune.Value == '&')
                result.Append("&amp;");
            else if (rune.Value == '\'')
                result.Append("%27");
            else if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || Unescaped.Contains((char)rune.Value, StringComparison.Ordinal)))
                result.Append((char)rune.Value);
            else
                result.Append(Uri.EscapeDataString(rune.ToString()));
        }
        return result.ToString();
    }

    private static bool IsAllowedScheme(string scheme, string rest) => scheme switch
    {
        "https" or "http" => rest.Length > 2 && rest.StartsWith("//", StringComparison.Ordinal) && rest[2] != '/',
        "mailto" or "tel" => rest.Length > 0,
        _ => false
    };

    // Browsers drop tabs and line ends inside an address, and more around it, before they read the scheme.
    private static string WithoutBlanks(string address) =>
        address.Any(IsBlank) ? string.Concat(address.Where(character => !IsBlank(character))) : address;

    private static string WithoutControls(string address) =>
        address.Any(char.IsControl) ? string.Concat(address.Where(character => !char.IsControl(character))).Trim() : address.Trim();

    private static bool IsBlank(char character) =>
        char.IsControl(character) || char.IsWhiteSpace(character) || character is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';
}

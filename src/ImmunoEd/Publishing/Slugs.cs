namespace ImmunoEd.Publishing;

public static class Slugs
{
    private const int MaxLength = 100;

    /// <summary>Lower-case ASCII letters and digits in groups joined by single hyphens.</summary>
    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= MaxLength
        && text[0] != '-' && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public static string Rule(string text) =>
        $"“{text}” cannot be part of an address. Use lower-case letters, digits and single hyphens, at most {MaxLength} characters.";
}

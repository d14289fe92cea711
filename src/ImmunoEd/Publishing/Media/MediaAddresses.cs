namespace ImmunoEd.Publishing.Media;

/// <summary>Where a file is fetched: by readers once a live page shows it, by staff always.</summary>
public static class MediaAddresses
{
    private const string Public = "/media/";
    private const string Staff = "/admin/media/file/";

    private static readonly string[] Attributes = ["src", "href"];

    /// <summary>The HTML of a preview, which shows files that no reader may fetch yet. Quotes in an author's text are escaped, so these are attributes.</summary>
    public static string ForStaff(string html) =>
        Attributes.Aggregate(html, (text, attribute) => text.Replace($"{attribute}=\"{Public}", $"{attribute}=\"{Staff}", StringComparison.Ordinal));
}

using System.Globalization;

namespace ImmunoEd.Pages.Admin.Articles;

/// <summary>A time as a browser's date-and-time field sends it, in UTC.</summary>
internal static class FormTime
{
    public static DateTime? Read(string text) =>
        DateTime.TryParseExact(text.Trim(), ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : null;

    public static string Rule(string text) => $"“{text}” is not a time. Write it such as 2026-12-01T08:00.";
}

using System.Globalization;

namespace ImmunoEd.Crawling;

/// <summary>Dates as crawlers read them, in UTC.</summary>
internal static class IsoDates
{
    public static string Day(IFormattable date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Second(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace ImmunoEd.Pages;

public static class Dates
{
    public static string Readable(DateTime date) => date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Readable(DateOnly date) => date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

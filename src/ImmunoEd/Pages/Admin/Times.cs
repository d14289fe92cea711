using System.Globalization;

namespace ImmunoEd.Pages.Admin;

/// <summary>Moments as staff read them. The server's clock is UTC, and says so.</summary>
public static class Times
{
    public static string Readable(DateTime at) => at.ToString("MMMM d, yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";

    public static string Iso(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

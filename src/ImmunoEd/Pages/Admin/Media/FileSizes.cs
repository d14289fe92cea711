using System.Globalization;

namespace ImmunoEd.Pages.Admin.Media;

internal static class FileSizes
{
    private const double Step = 1024;

    public static string Readable(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Step:0} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Step / Step:0.0} MiB"),
    };
}

namespace ImmunoEd.Tests.Browser;

internal static class Chromium
{
    private const string Debian = "/usr/bin/chromium";

    public static string? Path { get; } = Find();

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        return new[] { named, Debian }.FirstOrDefault(File.Exists);
    }
}

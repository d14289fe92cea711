namespace ImmunoEd.Commands;

/// <summary>Tells settings (<c>--Section:Key=value</c>, <c>--urls</c>) from verbs and their options.</summary>
internal static class SettingArguments
{
    private static readonly string[] Sections = ["Data", "ConnectionStrings", "Content", "Site", "Hosting", "Caching", "Review", "Pdf", "Serilog", "Kestrel"];

    // The host's own settings; the last three, and bare section names, are what a test host passes.
    private static readonly string[] HostKeys = ["urls", "AllowedHosts", "environment", "contentRoot", "applicationName"];

    public static (IReadOnlyList<string> Settings, IReadOnlyList<string> Words) Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!IsSetting(args[i]))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Count)
                settings.Add(args[++i]);
        }

        return (settings, words);
    }

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
            return false;

        var key = argument[2..].Split('=')[0];
        return HostKeys.Contains(key, StringComparer.OrdinalIgnoreCase)
            || Sections.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase);
    }
}

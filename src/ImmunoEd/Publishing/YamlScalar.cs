using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ImmunoEd.Publishing;

/// <summary>Writes one line of text as a YAML value: as it stands where no reader of YAML could take it for anything else, else in quotes.</summary>
internal static partial class YamlScalar
{
    private static readonly HashSet<string> Words =
        new(["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"], StringComparer.OrdinalIgnoreCase);

    public static string Write(string text) => IsPlainText().IsMatch(text) && !Words.Contains(text) ? text : Quote(text);

    public static string WriteInList(string text) => IsSlug().IsMatch(text) && !Words.Contains(text) ? text : Quote(text);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (IsHidden(c))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsHidden(char c) => c is '\uFEFF' or '\uFFFE' or '\uFFFF';

    /// <summary>Begins with a letter, or with a number that a word follows; no mark that ends a value, and nothing that cannot be seen.</summary>
    [GeneratedRegex(@"\A(?:\p{L}|\d+ \p{L})(?:(?!: | #|:\z)[^\uFEFF\uFFFE\uFFFF])*\z", RegexOptions.Singleline)]
    private static partial Regex IsPlainText();

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*\z")]
    private static partial Regex IsSlug();
}

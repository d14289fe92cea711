using System.Text;

namespace ImmunoEd.Publishing;

/// <summary>Makes what was typed fit for a file.</summary>
internal static class FormText
{
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            line.Append(IsOfOneLine(rune) ? rune.ToString() : " ");
        return line.ToString().Trim();
    }

    public static IReadOnlyList<string> Lines(IEnumerable<string> lines) => [.. lines.Select(Line).Where(line => line.Length > 0)];

    public static IReadOnlyList<SourceRow> Rows(IEnumerable<SourceRow> rows) => [.. rows.Select(Row).Where(row => row != new SourceRow())];

    public static string Body(string text)
    {
        var body = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
            body.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        var lines = body.ToString().TrimEnd('\n');
        return lines.Length == 0 ? "" : lines + "\n";
    }

    private static SourceRow Row(SourceRow row) => new()
    {
        Title = Line(row.Title),
        Publisher = Line(row.Publisher),
        Url = Line(row.Url),
        Accessed = row.Accessed == default(DateOnly) ? null : row.Accessed,
    };

    // Half of a surrogate pair is read as the replacement character, which a file may not hold either.
    private static bool IsOfOneLine(Rune rune) =>
        !Rune.IsControl(rune) && rune != Rune.ReplacementChar && rune.Value is not (LineSeparator or ParagraphSeparator);
}

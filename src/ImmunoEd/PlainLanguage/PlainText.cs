namespace ImmunoEd.PlainLanguage;

internal static class PlainText
{
    /// <summary>Paragraphs between blank lines; a line that starts with a list mark starts a block of its own.</summary>
    public static IEnumerable<string> Blocks(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            var mark = ListMarkLength(line);
            if (lines.Count > 0 && (line.Length == 0 || mark > 0))
            {
                yield return string.Join(' ', lines);
                lines.Clear();
            }

            if (line.Length > mark) lines.Add(line[mark..]);
        }

        if (lines.Count > 0) yield return string.Join(' ', lines);
    }

    private static int ListMarkLength(string line)
    {
        var digits = 0;
        while (digits < line.Length && digits < 3 && char.IsAsciiDigit(line[digits])) digits++;

        var mark = digits;
        if (mark < line.Length && (digits > 0 ? ".)" : "-*+•–").Contains(line[mark])) mark++;
        return mark > digits && (mark == line.Length || line[mark] == ' ') ? mark : 0;
    }
}

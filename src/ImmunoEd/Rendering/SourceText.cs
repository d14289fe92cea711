using System.Buffers;
using System.Text;

namespace ImmunoEd.Rendering;

/// <summary>What can be judged before anything is parsed.</summary>
internal static class SourceText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Except("\t\n\r"), '\u007F', .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    public static void Check(string markdown)
    {
        if (markdown.Length > MarkdownLimits.BodyCharacters)
            throw new MarkdownException(
                1 + markdown.AsSpan(0, MarkdownLimits.BodyCharacters).Count('\n'),
                $"The text is longer than {MarkdownLimits.BodyCharacters:N0} characters. Split it into two articles.");
        CheckLines(markdown);
    }

    /// <summary>The same text with control characters and halves of surrogate pairs replaced by U+FFFD; no line moves.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspicious) < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && Suspicious.Contains((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    private static void CheckLines(string markdown)
    {
        var (line, definitions, footnotes) = (0, 0, 0);
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            if (++line > MarkdownLimits.Lines)
                throw new MarkdownException(line, $"The text has more than {MarkdownLimits.Lines:N0} lines. Split it into two articles.");
            var found = text.Count("]:");
            definitions += found;
            footnotes += found > 0 && text.TrimStart().StartsWith("[^") ? 1 : 0;
            if (footnotes > MarkdownLimits.Footnotes)
                throw new MarkdownException(line, $"The text has more than {MarkdownLimits.Footnotes} footnotes. Split the article or leave some out.");
            if (definitions > MarkdownLimits.ReferenceDefinitions)
                throw new MarkdownException(line, $"The text has more than {MarkdownLimits.ReferenceDefinitions:N0} link definitions such as “[label]: address”. Write the links out or split the article.");
        }
    }
}

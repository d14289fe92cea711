using System.Globalization;

namespace ImmunoEd.PlainLanguage;

/// <summary>A word's place in a text.</summary>
internal readonly record struct Word(int Start, int End)
{
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];
}

internal static class WordScanner
{
    public static List<Word> Scan(ReadOnlySpan<char> text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;

            var end = EndOfWord(text, at);
            words.Add(new Word(at, end));
            at = end;
        }

        return words;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (IsWordCharacter(text[at]) || Joins(text, at))) at++;
        return at;
    }

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool Joins(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])) return false;

        return text[at] switch
        {
            '-' or '\u2010' or '\u2011' or '\'' or '’' or '.' => true,
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            _ => false,
        };
    }
}

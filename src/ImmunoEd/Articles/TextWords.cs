using System.Globalization;

namespace ImmunoEd.Articles;

/// <param name="EndsPhrase">Whether what stands after the word, such as a full stop or a comma, ends every phrase.</param>
public readonly record struct TextWord(int Start, int Length, bool EndsPhrase);

/// <summary>The words of a text, and where a phrase cannot go on. A hyphen parts words as a space does; a possessive s is no part of its word.</summary>
public static class TextWords
{
    // With the space after it; a shorter guess would make the list grow twice.
    private const int UsualWordLength = 5;

    public static List<TextWord> Of(ReadOnlySpan<char> text)
    {
        var words = new List<TextWord>((text.Length / UsualWordLength) + 1);
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordCharacter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i = EndOfWord(text, i);
            var length = WithoutPossessive(text[start..i]);
            var next = i;
            while (next < text.Length && !IsWordCharacter(text[next]))
                next++;
            words.Add(new TextWord(start, length, EndsPhrase(text[i..next])));
            i = next;
        }

        return words;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (IsWordCharacter(text[i]) || (IsApostrophe(text[i]) && i + 1 < text.Length && IsWordCharacter(text[i + 1]))))
            i++;
        return i;
    }

    private static int WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && IsApostrophe(word[^2]) ? word.Length - 2 : word.Length;

    private static bool EndsPhrase(ReadOnlySpan<char> between)
    {
        var lines = 0;
        foreach (var character in between)
        {
            if (character == '\n')
                lines++;
            else if (lines > 0 && character == '-')
                return true;
            else if (!char.IsWhiteSpace(character) && character is not ('-' or '‐' or '‑' or '–' or '/' or '&' or '+' or '\u00AD' or '*' or '_'))
                return true;
        }

        return lines > 1;
    }

    private static bool IsWordCharacter(char character) => char.IsAscii(character)
        ? char.IsAsciiLetterOrDigit(character)
        : char.IsLetterOrDigit(character) || char.IsSurrogate(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char character) => character is '\'' or '’';
}

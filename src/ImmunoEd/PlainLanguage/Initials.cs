namespace ImmunoEd.PlainLanguage;

/// <summary>
/// Matches the letters of an abbreviation with the words it stands for, in order and from a word's start
/// (Schwartz and Hearst, 2003).
/// </summary>
internal static class Initials
{
    public static bool MatchBefore(string sentence, List<Word> words, int end, string abbreviation)
    {
        var letters = Letters(abbreviation);
        for (var first = end - 1; first >= 0 && first >= end - Reach(letters); first--)
            if (StartsWith(sentence, words[first], letters[0]) && Match(sentence.AsSpan(words[first].Start..words[end - 1].End), letters)) return true;
        return false;
    }

    public static bool MatchAfter(string sentence, List<Word> words, int first, string abbreviation)
    {
        var letters = Letters(abbreviation);
        var last = Math.Min(words.Count - 1, first + Reach(letters));
        var name = sentence.AsSpan(words[first].Start..words[last].End);
        var close = name.IndexOfAny(')', ']');
        return StartsWith(sentence, words[first], letters[0]) && Match(close < 0 ? name : name[..close], letters);
    }

    private static string Letters(string abbreviation) => string.Concat(abbreviation.Where(char.IsLetter)).ToLowerInvariant();

    private static int Reach(string letters) => letters.Length * 2;

    private static bool StartsWith(string sentence, Word word, char letter) =>
        char.ToLowerInvariant(sentence[word.Start]) == letter;

    private static bool Match(ReadOnlySpan<char> text, string letters)
    {
        var matched = 0;
        foreach (var c in text)
            if (matched < letters.Length && char.ToLowerInvariant(c) == letters[matched]) matched++;
        return matched == letters.Length;
    }
}

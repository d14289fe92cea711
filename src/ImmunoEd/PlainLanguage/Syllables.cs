namespace ImmunoEd.PlainLanguage;

/// <summary>Counts syllables by rule: vowel groups, less the silent e, plus vowels spoken apart, and a short list of exceptions.</summary>
public static class Syllables
{
    private const int LongestPart = 64;

    // As in the reference counter, digits add no syllable and an abbreviation is read as a word: "PD-L1" is two, "30" none.
    public static int Count(string word)
    {
        var total = 0;
        Span<char> letters = stackalloc char[LongestPart];
        var length = 0;
        foreach (var c in word)
        {
            if (c is '-' or '\u2010' or '\u2011' or '.' || length == LongestPart)
            {
                total += CountPart(letters[..length]);
                length = 0;
            }

            var letter = Spelling.Fold(c);
            if (letter is >= 'a' and <= 'z' || letter == '\'') letters[length++] = letter;
        }

        return total + CountPart(letters[..length]);
    }

    private static int CountPart(ReadOnlySpan<char> part)
    {
        if (part.EndsWith("'s")) part = part[..^2];

        Span<char> letters = stackalloc char[part.Length];
        var length = 0;
        foreach (var c in part)
            if (c != '\'') letters[length++] = c;
        return length == 0 ? 0 : CountLetters(letters[..length]);
    }

    private static int CountLetters(ReadOnlySpan<char> word)
    {
        if (SyllableVocabulary.Exceptions.TryGetValue(word, out var known)) return known;

        var head = CompoundHeadLength(word);
        if (head > 0) return CountLetters(word[..head]) + CountLetters(word[head..]);

        return Math.Max(1, VowelGroups.Count(word) - SilentE.Count(word) + SyllabicConsonants(word));
    }

    private static int CompoundHeadLength(ReadOnlySpan<char> word)
    {
        for (var length = SyllableVocabulary.ShortestHead; length <= SyllableVocabulary.LongestHead && length < word.Length; length++)
            if (SyllableVocabulary.CompoundHeads.Contains(word[..length]) && IsWordOfItsOwn(word[length..])) return length;
        return 0;
    }

    private static bool IsWordOfItsOwn(ReadOnlySpan<char> tail) =>
        tail.Length > 1 && !Spelling.IsVowelLetter(tail[0]) && Spelling.HasVowel(tail);

    private static int SyllabicConsonants(ReadOnlySpan<char> word)
    {
        var singular = word.EndsWith("s") ? word[..^1] : word;
        var spokenEnd = singular.EndsWith("sm") || singular.EndsWith("thm") || word.EndsWith("dnt") || word.EndsWith("snt");
        return spokenEnd ? 1 : 0;
    }
}

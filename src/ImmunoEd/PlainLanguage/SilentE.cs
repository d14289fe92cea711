namespace ImmunoEd.PlainLanguage;

internal static class SilentE
{
    private static readonly string[] Suffixes =
        ["ly", "ty", "ment", "ments", "ful", "less", "ness", "let", "lets", "man", "men", "self", "some", "liness", "lier", "liest", "lihood"];

    /// <summary>The silent e at the end (dose, doses not, called) and before a suffix (care-ful-ly).</summary>
    public static int Count(ReadOnlySpan<char> word)
    {
        var count = EndsSilent(word) ? 1 : 0;
        while (StripSuffix(ref word))
            if (word[^1] == 'e' && EndsSilent(word)) return count + 1;
        return count;
    }

    private static bool StripSuffix(ref ReadOnlySpan<char> word)
    {
        foreach (var suffix in Suffixes)
        {
            if (word.Length <= suffix.Length + 2 || !word.EndsWith(suffix)) continue;

            word = word[..^suffix.Length];
            return true;
        }

        return false;
    }

    private static bool EndsSilent(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("e")) return IsSilentAfter(word[..^1]);
        if (word.EndsWith("es")) return !EndsWithHiss(word[..^2]) && IsSilentAfter(word[..^2]);
        return word.EndsWith("ed") && word[..^2] is [.., not ('t' or 'd')] && IsSilentAfter(word[..^2]);
    }

    private static bool EndsWithHiss(ReadOnlySpan<char> stem) =>
        stem is [.., 's' or 'z' or 'x' or 'c' or 'g'] || stem.EndsWith("ch") || stem.EndsWith("sh");

    private static bool IsSilentAfter(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 2 || !Spelling.HasVowel(stem)) return false;
        if (stem.EndsWith("gu")) return Spelling.HasVowel(stem[..^2]) && !stem.EndsWith("argu");

        var afterVowel = Spelling.IsVowel(stem, stem.Length - 2);
        if (stem[^1] == 'y') return afterVowel;
        if (Spelling.IsVowel(stem, stem.Length - 1)) return false;

        // ta-ble, han-dled, cen-tre, hun-dred: after another consonant the l or r needs the e.
        return afterVowel || stem[^1] is not ('l' or 'r') || stem[^2] is 'l' or 'r' or 'w' or 'y';
    }
}

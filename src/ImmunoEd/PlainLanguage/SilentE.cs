namespace ImmunoEd.PlainLanguage;

internal static class SilentE
{
    private static readonly string[] Suffixes = ["ly", "li", "ty", "ment", "ments", "ful", "less", "ness", "liness", "lier", "liest", "lihood"];

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
        if (stem.Length < 2 || Spelling.IsVowel(stem, stem.Length - 1)) return false;
        if (!Spelling.HasVowel(stem)) return false;

        // table, handled; centre, hundred: the l or r needs the e to be spoken.
        var needsVowel = stem[^1] is 'l' or 'r' && !Spelling.IsVowel(stem, stem.Length - 2) && stem[^2] is not ('l' or 'r' or 'w' or 'y');
        return !needsVowel;
    }
}

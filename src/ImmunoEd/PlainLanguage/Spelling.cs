namespace ImmunoEd.PlainLanguage;

internal static class Spelling
{
    public static char Fold(char c) => char.ToLowerInvariant(c) switch
    {
        // An accented e is never silent, so it is read as an i: café has two syllables.
        'é' or 'è' or 'ê' or 'ë' or 'í' or 'î' or 'ï' => 'i',
        'á' or 'à' or 'â' or 'ä' or 'ã' or 'å' => 'a',
        'ó' or 'ò' or 'ô' or 'ö' or 'õ' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        '’' => '\'',
        var lower => lower,
    };

    public static bool IsVowelLetter(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>Not the u of "qu", nor a y that starts a syllable (yes, layer).</summary>
    public static bool IsVowel(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'u' => at == 0 || word[at - 1] != 'q',
        'y' => at + 1 >= word.Length || !IsVowelLetter(word[at + 1]) || (at > 0 && !IsVowelLetter(word[at - 1])),
        var c => IsVowelLetter(c),
    };

    public static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
            if (IsVowel(word, at)) return true;
        return false;
    }

    public static char At(ReadOnlySpan<char> word, int at) => at >= 0 && at < word.Length ? word[at] : '\0';
}

using System.Collections.Frozen;

namespace ImmunoEd.PlainLanguage;

/// <summary>Whether two neighbouring vowels are spoken apart (di-et, are-a) or together (pa-tient, peo-ple).</summary>
internal static class Hiatus
{
    private static readonly FrozenDictionary<(char, char), HiatusRule[]> Rules = HiatusRules.All
        .GroupBy(rule => rule.Vowels)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(rule => rule.Letters.Length).ToArray());

    /// <summary>The longest rule that fits decides, as in Liang's hyphenation patterns; without one they belong together.</summary>
    public static bool Between(ReadOnlySpan<char> word, int at)
    {
        if (!Rules.TryGetValue((word[at], word[at + 1]), out var rules)) return false;

        foreach (var rule in rules)
            if (rule.Fits(word, at + 1)) return rule.Apart;
        return false;
    }
}

internal sealed class HiatusRule
{
    private readonly int _border;

    public HiatusRule(string rule)
    {
        _border = rule.IndexOfAny(['|', '+']);
        Apart = rule[_border] == '|';
        Letters = rule.Remove(_border, 1);
    }

    public string Letters { get; }

    public bool Apart { get; }

    public (char, char) Vowels => (Letters[_border - 1], Letters[_border]);

    public bool Fits(ReadOnlySpan<char> word, int border)
    {
        for (var letter = 0; letter < Letters.Length; letter++)
            if (LetterAt(word, border - _border + letter) != Letters[letter]) return false;
        return true;
    }

    private static char LetterAt(ReadOnlySpan<char> word, int at) =>
        at < 0 ? (at == -1 ? '^' : '\0') : at < word.Length ? word[at] : at == word.Length ? '$' : '\0';
}

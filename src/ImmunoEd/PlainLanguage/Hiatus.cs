namespace ImmunoEd.PlainLanguage;

/// <summary>Two vowels side by side that are spoken apart: di-et, are-a, im-mu-no-.</summary>
internal static class Hiatus
{
    public static bool Between(ReadOnlySpan<char> word, int at)
    {
        var rest = word[(at + 1)..];
        var hasEarlierVowel = Spelling.HasVowel(word[..at]);
        if (rest.StartsWith("ing") || rest.StartsWith("ism") || rest.StartsWith("ist")) return true;

        return word[at] switch
        {
            'i' => AfterI(Spelling.At(word, at - 1), rest, hasEarlierVowel, at),
            'e' => AfterE(word, at, rest, hasEarlierVowel),
            'a' => rest[0] == 'o' || rest.StartsWith("ic"),
            'o' => AfterO(word, at, rest, hasEarlierVowel),
            'u' => AfterU(Spelling.At(word, at - 1), rest),
            _ => rest is not ("e" or "es" or "ed"),
        };
    }

    private static bool AfterI(char before, ReadOnlySpan<char> rest, bool hasEarlierVowel, int at) => rest[0] switch
    {
        'a' => before is 'c' or 't' or 's' or 'g' ? rest.StartsWith("at") : !rest.StartsWith("age"),
        'o' => !(at > 1 && (IsShun(before, rest) || IsShus(before, rest) || IsYer(before, rest))),
        'e' => IeApart(before, rest, hasEarlierVowel, at),
        _ => true,
    };

    private static bool IsShun(char before, ReadOnlySpan<char> rest) =>
        rest.StartsWith("on") && before is 't' or 's' or 'c' or 'g' or 'l' or 'n' or 'h' or 'x';

    private static bool IsShus(char before, ReadOnlySpan<char> rest) =>
        rest.StartsWith("ou") && before is 't' or 'c' or 'g' or 'x';

    private static bool IsYer(char before, ReadOnlySpan<char> rest) => rest.StartsWith("or") && before is 'v' or 'n';

    private static bool IeApart(char before, ReadOnlySpan<char> rest, bool hasEarlierVowel, int at)
    {
        if (rest.StartsWith("en")) return at == 2 ? before is 'c' or 'l' : before is not ('c' or 't' or 'g');
        if (rest.StartsWith("et")) return true;
        if (rest is "er" or "ers" or "est") return hasEarlierVowel && before is not ('d' or 'c' or 'h');
        return at == 1 && before == 'h' && rest.StartsWith("er");
    }

    private static bool AfterE(ReadOnlySpan<char> word, int at, ReadOnlySpan<char> rest, bool hasEarlierVowel) => rest[0] switch
    {
        'a' => (hasEarlierVowel && rest is "a" or "as") || StartsAny(word[..at].IsEmpty ? word : word[(at - 1)..], SyllableVocabulary.EaApart)
            || (hasEarlierVowel && rest.StartsWith("al") && word[at - 1] is 'g' or 'n'),
        'o' => !(rest.StartsWith("op") || (at > 0 && word[at - 1] is 'g' or 'h' && rest.StartsWith("on") || rest.StartsWith("ous") && at > 0 && word[at - 1] == 'g')),
        'u' => rest is "um" or "us" || (at == 1 && word[0] == 'r' && rest is ['u', 's' or 'n', ..]),
        'i' => (at == 1 && word[0] == 'r' && rest is ['i', 'm', ..] or ['i', 'n', 'f' or 's' or 't', ..]) || rest is "i",
        'e' => at > 0 && word[at - 1] == 'r' && rest is ['e', 'x' or 'n' or 'v', ..],
        _ => false,
    };

    private static bool AfterO(ReadOnlySpan<char> word, int at, ReadOnlySpan<char> rest, bool hasEarlierVowel) => rest[0] switch
    {
        'a' => rest.StartsWith("ag") && Spelling.At(word, at - 1) == 'c' || (rest is "a" && hasEarlierVowel),
        'e' => (rest is ['e', 'n' or 'x' or 'f', ..]) || (Spelling.At(word, at - 1) == 'p' && rest is ['e', 'm' or 't', ..]),
        'i' => rest is "ic" or "ically" or "in" || rest.StartsWith("inc") || rest.StartsWith("inf"),
        'o' => rest.StartsWith("oper") || rest.StartsWith("ord") || rest.StartsWith("olog") || rest.StartsWith("org") || rest.StartsWith("opho"),
        _ => false,
    };

    private static bool AfterU(char before, ReadOnlySpan<char> rest) => rest[0] switch
    {
        'a' => before != 'g',
        'e' => before != 'g' && rest is ['e', 'n' or 'l' or 't' or 'r', ..],
        'i' => (before == 'l' && rest.StartsWith("id")) || (before == 'r' && rest.StartsWith("in")) || rest.StartsWith("ici")
            || (before == 'n' && rest.StartsWith("in")) || rest is "ity" || (rest.StartsWith("iti") && !rest.StartsWith("itin")) || rest.StartsWith("ito"),
        'o' => true,
        _ => false,
    };

    private static bool StartsAny(ReadOnlySpan<char> text, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (text.StartsWith(beginning)) return true;
        return false;
    }
}

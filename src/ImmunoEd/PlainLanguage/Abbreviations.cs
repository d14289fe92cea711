namespace ImmunoEd.PlainLanguage;

/// <param name="Key">The same for every spelling of one abbreviation: PD-L1 and PDL1, TKI and TKIs, CAR and CAR T.</param>
/// <param name="First">The index of its first word in the sentence.</param>
/// <param name="Last">The index of its last word, for CAR T two words.</param>
internal readonly record struct Abbreviation(string Text, string Key, int First, int Last);

/// <summary>Finds PD-L1, MSI-H, mRNA, TKIs and CAR T; two capitals or more, with digits and hyphens.</summary>
internal static class Abbreviations
{
    private const string CarT = "CART";

    public static IEnumerable<Abbreviation> In(string text) => In(text, WordScanner.Scan(text));

    public static IEnumerable<Abbreviation> In(string sentence, List<Word> words)
    {
        if (IsShouted(sentence, words)) yield break;

        for (var at = 0; at < words.Count; at++)
        {
            var core = Core(sentence[words[at].Start..words[at].End].Replace(".", ""));
            if (core.Length == 0 || IsFamiliar(core, sentence, words, at)) continue;

            var last = core == "CAR" && IsT(sentence, words, at + 1) ? at + 1 : at;
            var text = last > at ? "CAR T" : core;
            yield return new Abbreviation(text, Key(text), at, last);
            at = last;
        }
    }

    /// <summary>A heading in capitals, or a shouted sentence, says nothing about which of its words are abbreviations.</summary>
    private static bool IsShouted(string sentence, List<Word> words) =>
        !sentence.Any(char.IsLower) && (words.Count > 1 || words is [{ End: var end, Start: var start }] && end - start > 5 && sentence.All(c => !char.IsDigit(c)));

    /// <summary>The longest run of abbreviated parts in a hyphenated word: PD-1 of "anti-PD-1-like".</summary>
    private static string Core(string word)
    {
        var parts = word.Split('-', '\u2010', '\u2011');
        var first = Array.FindIndex(parts, IsAbbreviated);
        if (first < 0) return "";

        var end = first + 1;
        while (end < parts.Length && IsAbbreviated(parts[end])) end++;
        var core = string.Join('-', parts[first..end]);
        return core.Count(char.IsAsciiLetterUpper) < 2 ? "" : Singular(core);
    }

    private static string Singular(string core) => core is [.., _, 's'] ? core[..^1] : core;

    private static bool IsAbbreviated(string part)
    {
        var at = 0;
        while (at < part.Length && at < 2 && char.IsAsciiLetterLower(part[at])) at++;
        if (at > 0 && (part.Length < at + 2 || !char.IsAsciiLetterUpper(part[at + 1]))) return false;

        var body = part.EndsWith('s') ? part[at..^1] : part[at..];
        return body.Length > 0 && body.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
    }

    private static bool IsFamiliar(string core, string sentence, List<Word> words, int at) =>
        FamiliarAbbreviations.Words.Contains(core)
        || FamiliarAbbreviations.Units.Contains(core)
        || FamiliarAbbreviations.Shouted.Contains(core)
        || core.Split('-').All(FamiliarAbbreviations.IsRomanNumeral) && !IsDrip(core, sentence, words, at);

    // "IV" is the numeral four only after a word that counts: stage IV, but an IV line.
    private static bool IsDrip(string core, string sentence, List<Word> words, int at)
    {
        if (core != "IV") return false;

        for (var before = Math.Max(0, at - 3); before < at; before++)
            if (FamiliarAbbreviations.Counts(words[before].In(sentence))) return false;
        return true;
    }

    private static bool IsT(string sentence, List<Word> words, int at) =>
        at < words.Count
        && words[at].In(sentence) is "T" or ['T', '-', ..]
        && sentence.AsSpan(words[at - 1].End..words[at].Start).IsWhiteSpace();

    private static string Key(string text)
    {
        var key = text.Replace("-", "").Replace(" ", "");
        return key == "CAR" ? CarT : key;
    }
}

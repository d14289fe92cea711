namespace ImmunoEd.PlainLanguage;

/// <param name="First">The index of its first word in the sentence.</param>
/// <param name="Last">The index of its last word: CAR T is two.</param>
internal readonly record struct Abbreviation(string Text, int First, int Last)
{
    /// <summary>The same for every spelling: PD-L1 and PDL1, TKI and TKIs, CAR, CAR-T and CAR T.</summary>
    public string Key => Text is "CAR" ? "CART" : Text.Replace("-", "").Replace(" ", "");
}

/// <summary>Finds PD-L1, MSI-H, mRNA, TKIs and CAR T.</summary>
internal static class Abbreviations
{
    private const int LongestHeadword = 5;
    private const int NumeralReach = 3;

    public static IEnumerable<Abbreviation> InName(string name) => Find(name, WordScanner.Scan(name));

    public static IEnumerable<Abbreviation> InSentence(string sentence, List<Word> words) =>
        IsShouted(sentence, words) ? [] : Find(sentence, words);

    /// <summary>Where all is in capitals, as in some headings, capitals do not tell an abbreviation.</summary>
    private static bool IsShouted(string sentence, List<Word> words)
    {
        if (sentence.Any(char.IsLower)) return false;
        if (words.Count > 1) return true;

        var word = words[0].In(sentence);
        return word.Length > LongestHeadword && !word.ContainsAnyExceptInRange('A', 'Z');
    }

    private static IEnumerable<Abbreviation> Find(string sentence, List<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var text = AbbreviatedPart.Of(words[at].In(sentence));
            if (text.Length == 0 || IsFamiliar(text, sentence, words, at)) continue;

            var last = text == "CAR" && IsT(sentence, words, at + 1) ? at + 1 : at;
            yield return new Abbreviation(last > at ? "CAR T" : text, at, last);
            at = last;
        }
    }

    private static bool IsFamiliar(string text, string sentence, List<Word> words, int at)
    {
        if (FamiliarAbbreviations.Contains(text)) return true;
        if (!FamiliarAbbreviations.IsRomanNumeral(text)) return false;

        return text != "IV" || IsNumbered(sentence, words, at);
    }

    private static bool IsNumbered(string sentence, List<Word> words, int at)
    {
        for (var before = Math.Max(0, at - NumeralReach); before < at; before++)
            if (FamiliarAbbreviations.IsCounted(words[before].In(sentence))) return true;
        return false;
    }

    private static bool IsT(string sentence, List<Word> words, int at) =>
        at < words.Count
        && words[at].In(sentence) is "T" or ['T', '-', ..]
        && sentence.AsSpan(words[at - 1].End..words[at].Start).IsWhiteSpace();
}

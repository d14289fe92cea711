namespace ImmunoEd.Articles;

/// <summary>A name of the vocabulary as it is written inside a sentence: “melanoma”, but “Merkel cell cancer” and “CAR T-cell therapy”.</summary>
public static class SentenceCase
{
    // People after whom cancers and tests are named.
    private static readonly string[] Eponyms =
    [
        "Barrett", "Bowen", "Burkitt", "Castleman", "Cushing", "Epstein", "Ewing", "Fanconi", "Gleason", "Hodgkin", "Kaposi", "Krukenberg",
        "Langerhans", "Li-Fraumeni", "Lynch", "Merkel", "Paget", "Richter", "Sézary", "Sezary", "Waldenström", "Waldenstrom", "Wilms",
    ];

    public static string InSentence(this string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) && !HasCapitalsInFirstWord(name) && !Array.Exists(Eponyms, eponym => name.StartsWith(eponym, StringComparison.Ordinal))
            ? char.ToLowerInvariant(name[0]) + name[1..]
            : name;

    // mRNA, dMMR, PhD: a capital further on makes the whole word an abbreviation, but Non-Hodgkin is two words.
    private static bool HasCapitalsInFirstWord(string name)
    {
        var end = name.AsSpan().IndexOfAny(' ', '-');
        return name.AsSpan(1, (end < 0 ? name.Length : end) - 1).ContainsAnyInRange('A', 'Z');
    }
}

namespace ImmunoEd.Searching;

/// <summary>Cuts endings so that “itching”, “itchy” and “itches” meet. Cruder than the index's own stemming: it compares a query with names, not with texts.</summary>
internal static class WordStem
{
    private const int ShortestStem = 3;

    private static readonly string[] Endings = ["ingly", "iness", "ing", "ies", "ied", "ly", "ed", "es", "en", "er", "s", "y", "e"];

    /// <param name="folded">A word as <see cref="Articles.WordFolding"/> leaves it.</param>
    public static string Of(string folded)
    {
        foreach (var ending in Endings)
        {
            if (folded.Length - ending.Length >= ShortestStem && folded.EndsWith(ending, StringComparison.Ordinal))
                return WithoutDouble(folded[..^ending.Length]);
        }

        return folded;
    }

    // “Throbbing” and “throb”.
    private static string WithoutDouble(string stem) =>
        stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;
}

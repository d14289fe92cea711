using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

/// <summary>The words that the published pages use: what a query may be corrected to, and what a beginning may be completed to.</summary>
public sealed class IndexWords
{
    private readonly Dictionary<string, IndexWord> byFold;
    private readonly string[] sorted;
    private readonly ILookup<int, string> byLength;

    public IndexWords(IEnumerable<SearchWord> words, int documents)
    {
        Documents = documents;
        byFold = words.GroupBy(word => WordFolding.Fold(word.Word)).ToDictionary(
            group => group.Key,
            group => new IndexWord([.. group.OrderByDescending(word => word.Documents).Select(word => word.Word)], Math.Min(documents, group.Sum(word => word.Documents))));
        sorted = [.. byFold.Keys.Order(StringComparer.Ordinal)];
        byLength = byFold.Keys.ToLookup(word => word.Length);
    }

    /// <summary>How many documents there are.</summary>
    public int Documents { get; }

    public IndexWord? Find(string folded) => byFold.GetValueOrDefault(folded);

    /// <summary>Words that begin as given, those of the most documents first.</summary>
    public IReadOnlyList<string> Completions(string folded, int take)
    {
        var first = Array.BinarySearch(sorted, folded, StringComparer.Ordinal);
        var found = new List<string>();
        for (var i = first < 0 ? ~first : first; i < sorted.Length && sorted[i].StartsWith(folded, StringComparison.Ordinal); i++)
            found.Add(sorted[i]);
        return [.. found.OrderByDescending(word => byFold[word].Documents).Take(take)];
    }

    public IEnumerable<string> OfLength(int length) => byLength[length];
}

/// <param name="Spellings">As the pages write it, the most frequent first: leukemia, leukemias, leukaemia.</param>
/// <param name="Documents">How many documents hold any of them, at most.</param>
public sealed record IndexWord(IReadOnlyList<string> Spellings, int Documents);

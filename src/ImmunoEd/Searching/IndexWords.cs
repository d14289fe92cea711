using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

/// <summary>The words that the published pages use: what a query may be corrected to, and what a beginning may be completed to.</summary>
public sealed class IndexWords
{
    private const int ShortestBeginning = 3;
    private const int LongestBeginning = 5;

    private readonly Dictionary<string, IndexWord> byFold;
    private readonly string[] sorted;
    private readonly ILookup<int, string> byLength;
    private readonly Dictionary<string, int> byBeginning;

    public IndexWords(IEnumerable<SearchWord> words, int documents)
    {
        Documents = documents;
        byFold = words.GroupBy(word => WordFolding.Fold(word.Word)).ToDictionary(
            group => group.Key,
            group => new IndexWord([.. group.OrderByDescending(word => word.Documents).Select(word => word.Word)], Math.Min(documents, group.Sum(word => word.Documents))));
        sorted = [.. byFold.Keys.Order(StringComparer.Ordinal)];
        byBeginning = byFold.SelectMany(word => BeginningsOf(word.Key).Select(beginning => (beginning, word.Value.Documents)))
            .GroupBy(pair => pair.beginning, pair => pair.Documents)
            .ToDictionary(group => group.Key, group => (int)Math.Min(documents, group.Sum(count => (long)count)));
        byLength = byFold.Keys.ToLookup(word => word.Length);
    }

    /// <summary>How many documents there are.</summary>
    public int Documents { get; }

    public IndexWord? Find(string folded) => byFold.GetValueOrDefault(folded);

    /// <summary>At most how many documents hold a word of the same stem: immune, immunity and immunization are one to the index.</summary>
    public int DocumentsOfStem(string folded) => byBeginning.GetValueOrDefault(BeginningOf(folded));

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

    // Words of one stem begin alike as far as this. Words that only begin alike are counted too: better too many than too few.
    private static string BeginningOf(string word) => WordStem.Of(word) is { Length: > LongestBeginning } stem ? stem[..LongestBeginning] : WordStem.Of(word);

    private static IEnumerable<string> BeginningsOf(string word)
    {
        for (var length = ShortestBeginning; length <= Math.Min(word.Length, LongestBeginning); length++)
            yield return word[..length];
        if (word.Length < ShortestBeginning)
            yield return word;
    }
}

/// <param name="Spellings">As the pages write it, the most frequent first: leukemia, leukemias, leukaemia.</param>
/// <param name="Documents">How many documents hold any of them, at most.</param>
public sealed record IndexWord(IReadOnlyList<string> Spellings, int Documents);

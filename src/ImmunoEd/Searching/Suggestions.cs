using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Searching;

/// <param name="Address">Where it leads; null where it is to be searched for.</param>
public sealed record Suggestion(string Text, string? Address);

/// <summary>Names of which a word begins with what was typed. A look-up in a sorted list that is made once for a version of the content.</summary>
public sealed class Suggestions
{
    public const int Most = 8;
    private const int ShortestBeginning = 2;

    private readonly List<SuggestedName> names;
    private readonly (string Beginning, int Rank)[] sorted;

    private Suggestions(IEnumerable<SuggestedName> all)
    {
        var ranked = all.SelectMany(name => BeginningsOf(name.Text).Select((beginning, index) => (Name: name, Beginning: beginning, Index: index)))
            .OrderByDescending(entry => entry.Name.IsFirstName)
            .ThenBy(entry => entry.Index == 0 ? 0 : 1)
            .ThenBy(entry => entry.Name.Order)
            .ToList();
        names = [.. ranked.Select(entry => entry.Name)];
        sorted = [.. ranked.Select((entry, rank) => (entry.Beginning, rank)).OrderBy(entry => entry.Beginning, StringComparer.Ordinal)];
    }

    public static async Task<Suggestions> LoadAsync(ArticleStore store, VocabularySet vocabulary, IndexWords words, CancellationToken cancellationToken)
    {
        var slugs = vocabulary.Treatments.Select(treatment => treatment.Page).OfType<string>().Select(page => page[(page.LastIndexOf('/') + 1)..]).ToList();
        var pages = await store.Published().Where(page => slugs.Contains(page.Slug)).Select(page => "/" + page.Section + "/" + page.Slug).ToListAsync(cancellationToken);
        return new Suggestions(new SuggestedNames(vocabulary, words, pages.ToHashSet()).All());
    }

    /// <param name="typed">At most <see cref="ArticleSearch.MaxQueryCharacters"/> characters.</param>
    public IReadOnlyList<Suggestion> Of(string typed)
    {
        var beginning = string.Join(' ', FoldedWords(typed));
        if (beginning.Length < ShortestBeginning)
            return [];

        var ranks = new List<int>();
        for (var i = FirstFrom(beginning); i < sorted.Length && sorted[i].Beginning.StartsWith(beginning, StringComparison.Ordinal); i++)
            ranks.Add(sorted[i].Rank);
        ranks.Sort();
        return [.. ranks.Select(rank => names[rank])
            .DistinctBy(name => name.Thing).DistinctBy(name => string.Join(' ', FoldedWords(name.Text)))
            .Take(Most)
            .Select(name => new Suggestion(name.Text, name.Address))];
    }

    // “Small cell lung cancer” is found from “small”, from “cell”, from “lung” and from “cancer”; nothing from “of”.
    private static IEnumerable<string> BeginningsOf(string name)
    {
        var words = FoldedWords(name);
        return Enumerable.Range(0, words.Count)
            .Where(start => start == 0 || !StopWords.Contains(words[start]))
            .Select(start => string.Join(' ', words.Skip(start)));
    }

    private static List<string> FoldedWords(string text) =>
        [.. TextWords.Of(text).Select(word => WordFolding.Fold(text.AsSpan(word.Start, word.Length)))];

    private int FirstFrom(string beginning)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(sorted[middle].Beginning, beginning) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

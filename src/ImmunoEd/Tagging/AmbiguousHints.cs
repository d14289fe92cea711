using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>What may tell that letters such as ALL, MM or UC stand for an illness: its own long words, and treatments that few types share.</summary>
internal sealed class AmbiguousHints
{
    private const int ShortestTellingWord = 8;
    private const int SmallestShare = 4;

    private readonly Dictionary<int, HashSet<int>> words = [];
    private readonly Dictionary<int, HashSet<string>> treatments = [];

    public AmbiguousHints(VocabularySet vocabulary, TaggerLexicon lexicon)
    {
        var shared = vocabulary.CancerTypes.SelectMany(type => type.Treatments).CountBy(slug => slug).ToDictionary();
        foreach (var type in vocabulary.CancerTypes.Where(type => type.Names.AmbiguousAbbreviations.Count > 0))
        {
            var tag = lexicon.CancerType(type.Slug);
            words[tag] = [.. CancerNames.Of(type).SelectMany(name => TellingWords(name, lexicon))];
            treatments[tag] = [.. type.Treatments.Where(slug => shared[slug] * SmallestShare <= vocabulary.CancerTypes.Count)];
        }
    }

    public bool IsWord(int tag, int word) => words.TryGetValue(tag, out var telling) && telling.Contains(word);

    public bool IsTreatment(int tag, string slug) => treatments.TryGetValue(tag, out var telling) && telling.Contains(slug);

    private static IEnumerable<int> TellingWords(string name, TaggerLexicon lexicon) => TextWords.Of(name)
        .Where(word => word.Length >= ShortestTellingWord)
        .Select(word => lexicon.Words.Add(name.AsSpan(word.Start, word.Length)));
}

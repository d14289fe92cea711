namespace ImmunoEd.Articles;

/// <param name="ExactCase">For abbreviations: ALL is a leukemia, all is a word.</param>
public readonly record struct Phrase<T>(string Text, T Value, bool ExactCase = false);

public readonly record struct PhraseMatch<T>(int Start, int Length, T Value);

/// <summary>
/// Finds many phrases in one pass over a text: on word borders, the longest first, whatever the number of phrases.
/// A phrase that stands for several values is reported once for each.
/// </summary>
public sealed class PhraseMatcher<T>
{
    private const int Root = 0;

    private readonly Dictionary<string, int> wordIds = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Word), int> steps = [];
    private readonly List<List<Phrase<T>>> endings = [[]];

    public PhraseMatcher(IEnumerable<Phrase<T>> phrases)
    {
        foreach (var phrase in phrases)
            Add(phrase);
    }

    public List<PhraseMatch<T>> Find(ReadOnlySpan<char> text)
    {
        var words = TextWords.Of(text);
        var ids = new int[words.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = wordIds.GetValueOrDefault(WordFolding.Fold(text.Slice(words[i].Start, words[i].Length)), -1);

        var found = new List<PhraseMatch<T>>();
        for (var first = 0; first < ids.Length;)
        {
            var count = LongestFrom(first, text, words, ids, found);
            first += Math.Max(count, 1);
        }

        return found;
    }

    private int LongestFrom(int first, ReadOnlySpan<char> text, List<TextWord> words, int[] ids, List<PhraseMatch<T>> found)
    {
        var (longest, node) = (0, Root);
        var (start, before) = (words[first].Start, found.Count);
        for (var i = first; i < ids.Length && steps.TryGetValue((node, ids[i]), out node); i++)
        {
            var length = words[i].Start + words[i].Length - start;
            foreach (var phrase in endings[node])
            {
                if (phrase.ExactCase && !IsWrittenAs(phrase.Text, text.Slice(start, length)))
                    continue;
                if (longest < i - first + 1)
                    found.RemoveRange(before, found.Count - before);
                longest = i - first + 1;
                found.Add(new PhraseMatch<T>(start, length, phrase.Value));
            }

            if (words[i].EndsPhrase)
                break;
        }

        return longest;
    }

    // Several abbreviations, as in “NSCLCs”, keep their capitals.
    private static bool IsWrittenAs(string abbreviation, ReadOnlySpan<char> written) =>
        written.SequenceEqual(abbreviation) || (written.Length == abbreviation.Length + 1 && written[^1] == 's' && written[..^1].SequenceEqual(abbreviation));

    private void Add(Phrase<T> phrase)
    {
        var node = Root;
        foreach (var word in TextWords.Of(phrase.Text))
            node = Step(node, WordFolding.Fold(phrase.Text.AsSpan(word.Start, word.Length)));
        if (node != Root)
            endings[node].Add(phrase);
    }

    private int Step(int node, string word)
    {
        if (!wordIds.TryGetValue(word, out var id))
            wordIds[word] = id = wordIds.Count;
        if (steps.TryGetValue((node, id), out var next))
            return next;
        endings.Add([]);
        return steps[(node, id)] = endings.Count - 1;
    }
}

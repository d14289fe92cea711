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
    private readonly WordNumbers numbers = new();
    private readonly PhraseTrie<Phrase<T>> phrases = new();

    public PhraseMatcher(IEnumerable<Phrase<T>> phrases)
    {
        foreach (var phrase in phrases)
            this.phrases.Add(numbers.AddPhrase(phrase.Text), phrase);
    }

    public List<PhraseMatch<T>> Find(ReadOnlySpan<char> text)
    {
        var words = TextWords.Of(text);
        var ids = numbers.Of(text, words);
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
        var (longest, node) = (0, PhraseTrie<Phrase<T>>.Root);
        var (start, before) = (words[first].Start, found.Count);
        for (var i = first; i < ids.Length && (node = phrases.Step(node, ids[i])) != PhraseTrie<Phrase<T>>.NoPath; i++)
        {
            var length = words[i].Start + words[i].Length - start;
            foreach (var phrase in phrases.EndingAt(node))
            {
                if (phrase.ExactCase && !AbbreviationCase.IsKept(phrase.Text, text.Slice(start, length)))
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
}

namespace ImmunoEd.Articles;

/// <summary>Phrases as paths of word numbers: one step a word, whatever the number of phrases.</summary>
public sealed class PhraseTrie<T>
{
    public const int Root = 0;
    public const int NoPath = -1;

    private readonly Dictionary<long, int> steps = [];
    private readonly List<T[]> endings = [[]];

    public void Add(ReadOnlySpan<int> words, T value)
    {
        if (words.IsEmpty)
            return;
        var node = Root;
        foreach (var word in words)
            node = StepOrGrow(node, word);
        endings[node] = [.. endings[node], value];
    }

    public int Step(int node, int word) => word != WordNumbers.Unknown && steps.TryGetValue(Key(node, word), out var next) ? next : NoPath;

    /// <returns>What the phrases that end here stand for, in the order in which they were added.</returns>
    public T[] EndingAt(int node) => endings[node];

    private int StepOrGrow(int node, int word)
    {
        if (steps.TryGetValue(Key(node, word), out var next))
            return next;
        endings.Add([]);
        return steps[Key(node, word)] = endings.Count - 1;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}

namespace ImmunoEd.Articles;

/// <summary>Numbers for the folded words that matter, so that a text is folded once and then compared by number.</summary>
public sealed class WordNumbers
{
    public const int Unknown = -1;

    private const int UsualLength = 64;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public WordNumbers() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => numbers.Count;

    public int Add(ReadOnlySpan<char> word)
    {
        var folded = WordFolding.Fold(word);
        if (!numbers.TryGetValue(folded, out var number))
            numbers[folded] = number = numbers.Count;
        return number;
    }

    /// <returns>The numbers of a phrase's words in their order.</returns>
    public int[] AddPhrase(string phrase)
    {
        var words = TextWords.Of(phrase);
        var added = new int[words.Count];
        for (var i = 0; i < added.Length; i++)
            added[i] = Add(phrase.AsSpan(words[i].Start, words[i].Length));
        return added;
    }

    public int Find(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= UsualLength ? stackalloc char[UsualLength] : new char[word.Length];
        return bySpan.TryGetValue(folded[..WordFolding.Fold(word, folded)], out var number) ? number : Unknown;
    }

    /// <returns>The number of each word of a text.</returns>
    public int[] Of(ReadOnlySpan<char> text, List<TextWord> words)
    {
        var found = new int[words.Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = Find(text.Slice(words[i].Start, words[i].Length));
        return found;
    }
}

using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>Takes an unknown long word for the word of a name that it is one slip away from: a letter too many, too few, wrong, or two that changed places.</summary>
internal sealed class SpellingNeighbors
{
    private const int LongestWord = 32;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> shortened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> shortenedBySpan;

    public SpellingNeighbors()
    {
        wordsBySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        shortenedBySpan = shortened.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Shorter words have too many neighbors that mean something else.</summary>
    public const int ShortestWord = 7;

    public void Add(ReadOnlySpan<char> word, int number)
    {
        var folded = WordFolding.Fold(word);
        if (folded.Length is < ShortestWord or > LongestWord || !words.TryAdd(folded, number))
            return;
        for (var i = 1; i < folded.Length; i++)
            shortened.TryAdd(folded.Remove(i, 1), folded);
    }

    public int Find(ReadOnlySpan<char> written)
    {
        if (written.Length is < ShortestWord or > LongestWord)
            return WordNumbers.Unknown;
        Span<char> folded = stackalloc char[LongestWord];
        var word = folded[..WordFolding.Fold(written, folded)];
        if (word.Length < ShortestWord)
            return WordNumbers.Unknown;
        return shortenedBySpan.TryGetValue(word, out var longer) ? words[longer] : FindShortened(word);
    }

    private int FindShortened(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var rest = buffer[..(word.Length - 1)];
        word[1..].CopyTo(rest);
        rest[0] = word[0];
        word[2..].CopyTo(rest[1..]);
        for (var left = 1; left < word.Length; left++)
        {
            if (wordsBySpan.TryGetValue(rest, out var number))
                return number;
            if (shortenedBySpan.TryGetValue(rest, out var other) && IsOneSlip(word, other))
                return words[other];
            if (left < rest.Length)
                rest[left] = word[left];
        }

        return WordNumbers.Unknown;
    }

    private static bool IsOneSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        var first = word.CommonPrefixLength(other);
        if (word.Length != other.Length || first == word.Length)
            return word.Length == other.Length;
        if (word[(first + 1)..].SequenceEqual(other[(first + 1)..]))
            return true;
        return first + 1 < word.Length && word[first] == other[first + 1] && word[first + 1] == other[first] && word[(first + 2)..].SequenceEqual(other[(first + 2)..]);
    }
}

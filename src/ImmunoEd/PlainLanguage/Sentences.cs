namespace ImmunoEd.PlainLanguage;

/// <summary>Sentences of a paragraph and words of a sentence, found in one pass.</summary>
public static class Sentences
{
    public static IEnumerable<string> Split(string block)
    {
        foreach (var sentence in Ranges(block)) yield return block[sentence];
    }

    public static IReadOnlyList<string> Words(string sentence) =>
        WordScanner.Scan(sentence).ConvertAll(word => sentence[word.Start..word.End]);

    internal static List<Range> Ranges(ReadOnlySpan<char> block)
    {
        var ranges = new List<Range>();
        var start = 0;
        for (var at = 0; at < block.Length; at++)
        {
            if (!SentenceEnd.IsStop(block[at])) continue;

            var end = SentenceEnd.AfterStops(block, at);
            if (SentenceEnd.Ends(block, start, at, end))
            {
                Add(ranges, block, start, end);
                start = end;
            }

            at = end - 1;
        }

        Add(ranges, block, start, block.Length);
        return ranges;
    }

    private static void Add(List<Range> ranges, ReadOnlySpan<char> block, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(block[start])) start++;
        while (end > start && char.IsWhiteSpace(block[end - 1])) end--;
        if (HasWord(block[start..end])) ranges.Add(start..end);
    }

    private static bool HasWord(ReadOnlySpan<char> sentence)
    {
        foreach (var c in sentence)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }
}

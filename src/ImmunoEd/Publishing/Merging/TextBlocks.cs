namespace ImmunoEd.Publishing.Merging;

/// <summary>
/// A text cut after its blank lines; each block keeps those that follow it. The last one has a blank line put in place of the
/// <see cref="Tail"/>, so that a block is the same whether or not another one follows.
/// </summary>
internal sealed record TextBlocks(IReadOnlyList<string> Blocks, string Tail)
{
    public static TextBlocks Split(string text, string lineEnd)
    {
        var tail = TailOf(text);
        var blocks = Cut(text[..tail]).ToList();
        if (blocks.Count > 0)
            blocks[^1] += lineEnd + lineEnd;
        return new(blocks, text[tail..]);
    }

    /// <summary>Where the last line that holds something ends.</summary>
    public static int TailOf(string text)
    {
        var end = text.AsSpan().TrimEnd().Length;
        while (end > 0 && end < text.Length && text[end] is not ('\r' or '\n'))
            end++;
        return end;
    }

    private static IEnumerable<string> Cut(string text)
    {
        var (start, wasBlank) = (0, false);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : text.Length;
            var isBlank = text.AsSpan(at..end).IsWhiteSpace();
            if (wasBlank && !isBlank)
            {
                yield return text[start..at];
                start = at;
            }

            (wasBlank, at) = (isBlank, end);
        }

        if (start < text.Length)
            yield return text[start..];
    }
}

namespace ImmunoEd.Tagging;

/// <summary>What stands between a word and the next; each ends more than the one before it.</summary>
internal enum Gap : byte
{
    Space,
    Slash,
    Comma,
    Bracket,
    Colon,
    Sentence,
}

internal static class Gaps
{
    public static Gap Of(ReadOnlySpan<char> between)
    {
        var (gap, lines) = (Gap.Space, 0);
        for (var i = 0; i < between.Length; i++)
        {
            var found = between[i] switch
            {
                '\n' => ++lines > 1 ? Gap.Sentence : Gap.Space,
                '-' or '•' when lines > 0 => Gap.Sentence,
                '-' or '–' or '—' when i > 0 => Gap.Colon,
                '.' or '!' or '?' => i + 1 < between.Length ? Gap.Sentence : Gap.Space,
                ';' or '|' or '…' => Gap.Sentence,
                ':' or '—' => Gap.Colon,
                '(' or ')' or '[' or ']' => Gap.Bracket,
                ',' => Gap.Comma,
                '/' or '&' or '+' => Gap.Slash,
                _ => Gap.Space,
            };
            gap = found > gap ? found : gap;
        }

        return gap;
    }
}

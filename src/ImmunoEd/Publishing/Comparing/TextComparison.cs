namespace ImmunoEd.Publishing.Comparing;

/// <summary>Compares two texts line by line, and by words within a line that was rewritten.</summary>
public static class TextComparison
{
    /// <summary>Lines end with LF or CRLF; which of the two is no difference.</summary>
    public static Comparison Compare(string before, string after)
    {
        var (old, changed) = (Lines(before), Lines(after));
        return new(Folding.Runs([.. Rows(old, changed)]));
    }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');

    private static IEnumerable<ComparisonRow> Rows(string[] before, string[] after)
    {
        var (at, otherAt) = (0, 0);
        foreach (var difference in Differences.Between(before, after).Append(new(before.Length, 0, after.Length, 0)))
        {
            while (at < difference.Start)
                yield return new(RowKind.Unchanged, ++at, ++otherAt, [new(PieceKind.Equal, before[at - 1])]);
            foreach (var row in ChangedRows(before, after, difference))
                yield return row;
            (at, otherAt) = (difference.End, difference.OtherEnd);
        }
    }

    private static IEnumerable<ComparisonRow> ChangedRows(string[] before, string[] after, Difference difference)
    {
        var (at, otherAt) = (difference.Start, difference.OtherStart);
        var pairs = LinePairs.Find(before.AsSpan(at, difference.Removed), after.AsSpan(otherAt, difference.Added));
        foreach (var (first, second) in pairs.Append((difference.Removed, difference.Added)))
        {
            while (at < difference.Start + first)
                yield return new(RowKind.Removed, ++at, null, [new(PieceKind.Removed, before[at - 1])]);
            while (otherAt < difference.OtherStart + second)
                yield return new(RowKind.Added, null, ++otherAt, [new(PieceKind.Added, after[otherAt - 1])]);
            if (at < difference.End && otherAt < difference.OtherEnd)
                yield return new(RowKind.Changed, ++at, ++otherAt, WordPieces.Compare(before[at - 1], after[otherAt - 1]));
        }
    }
}

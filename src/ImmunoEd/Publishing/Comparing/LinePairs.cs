namespace ImmunoEd.Publishing.Comparing;

/// <summary>Which removed line came back as which added one: the pairs in order that have the most words in common.</summary>
internal static class LinePairs
{
    // A pair with less in common is two different lines; a person reads them more easily apart.
    private const double LeastAlike = 0.4;
    private const int LongestLine = 10_000;
    private const int MostPairs = 2_500;

    public static List<(int First, int Second)> Find(ReadOnlySpan<string> removed, ReadOnlySpan<string> added)
    {
        if (removed.IsEmpty || added.IsEmpty || (long)removed.Length * added.Length > MostPairs)
            return [];
        var alike = new double[removed.Length, added.Length];
        var (first, second) = (Words(removed), Words(added));
        for (var at = 0; at < first.Length; at++)
            for (var otherAt = 0; otherAt < second.Length; otherAt++)
                alike[at, otherAt] = Likeness(first[at], second[otherAt]);
        return Best(alike, first.Length, second.Length);
    }

    private static Dictionary<string, int>[] Words(ReadOnlySpan<string> lines)
    {
        var words = new Dictionary<string, int>[lines.Length];
        for (var at = 0; at < words.Length; at++)
            words[at] = lines[at].Length > LongestLine ? [] : WordPieces.Split(lines[at]).Where(word => char.IsLetterOrDigit(word[0])).CountBy(word => word).ToDictionary();
        return words;
    }

    /// <summary>Dice's coefficient of the words: 0 nothing in common, 1 the same words.</summary>
    private static double Likeness(Dictionary<string, int> first, Dictionary<string, int> second)
    {
        var common = first.Sum(word => Math.Min(word.Value, second.GetValueOrDefault(word.Key)));
        return common == 0 ? 0 : 2.0 * common / (first.Values.Sum() + second.Values.Sum());
    }

    private static List<(int First, int Second)> Best(double[,] alike, int rows, int columns)
    {
        var total = new double[rows + 1, columns + 1];
        for (var at = rows - 1; at >= 0; at--)
            for (var otherAt = columns - 1; otherAt >= 0; otherAt--)
                total[at, otherAt] = Math.Max(Paired(alike, total, at, otherAt), Math.Max(total[at + 1, otherAt], total[at, otherAt + 1]));

        var pairs = new List<(int First, int Second)>();
        for (var (at, otherAt) = (0, 0); at < rows && otherAt < columns;)
        {
            if (alike[at, otherAt] >= LeastAlike && total[at, otherAt] <= Paired(alike, total, at, otherAt))
                pairs.Add((at++, otherAt++));
            else if (total[at + 1, otherAt] >= total[at, otherAt + 1])
                at++;
            else
                otherAt++;
        }

        return pairs;
    }

    private static double Paired(double[,] alike, double[,] total, int at, int otherAt) =>
        alike[at, otherAt] < LeastAlike ? 0 : alike[at, otherAt] + total[at + 1, otherAt + 1];
}

namespace ImmunoEd.Publishing.Comparing;

/// <summary>Parts rows into those near a change and the long stretches in between.</summary>
internal static class Folding
{
    private const int Context = 3;
    private const int ShortestFold = 4;

    public static IReadOnlyList<ComparisonRun> Runs(List<ComparisonRow> rows)
    {
        var runs = new List<ComparisonRun>();
        var shown = 0;
        foreach (var (start, end) in Folds(rows))
        {
            if (start > shown)
                runs.Add(new(IsFoldable: false, rows[shown..start]));
            runs.Add(new(IsFoldable: true, rows[start..end]));
            shown = end;
        }

        if (shown < rows.Count)
            runs.Add(new(IsFoldable: false, rows[shown..]));
        return runs;
    }

    private static IEnumerable<(int Start, int End)> Folds(List<ComparisonRow> rows)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            var first = at;
            while (at < rows.Count && rows[at].Kind == RowKind.Unchanged)
                at++;
            var (start, end) = (first == 0 ? 0 : first + Context, at == rows.Count ? at : at - Context);
            if (end - start >= ShortestFold)
                yield return (start, end);
        }
    }
}

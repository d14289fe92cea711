using ImmunoEd.Publishing.Comparing;

namespace ImmunoEd.Publishing.Merging;

/// <summary>The three-way merge of diff3 over any items (Khanna, Kunal and Pierce, 2007), but edits side by side do not conflict.</summary>
internal sealed class SequenceMerge<T>(IReadOnlyList<T> original, IReadOnlyList<T> mine, IReadOnlyList<T> theirs)
    where T : notnull
{
    public IEnumerable<MergePiece<IReadOnlyList<T>>> Pieces()
    {
        var at = 0;
        foreach (var region in Regions())
        {
            yield return new Settled<IReadOnlyList<T>>([.. original.Take(at..region.Start)]);
            yield return Settle(region);
            at = region.End;
        }

        yield return new Settled<IReadOnlyList<T>>([.. original.Skip(at)]);
    }

    private IEnumerable<MergeRegion> Regions()
    {
        MergeRegion? open = null;
        foreach (var (edit, isMine) in Edits())
        {
            if (open is not null && open.Meets(edit, isMine))
            {
                open.Add(edit, isMine);
                continue;
            }

            if (open is not null)
                yield return open;
            open = new MergeRegion(edit, isMine);
        }

        if (open is not null)
            yield return open;
    }

    private IEnumerable<(Difference Edit, bool IsMine)> Edits() =>
        Differences.Between(original, mine).Select(edit => (edit, true))
            .Concat(Differences.Between(original, theirs).Select(edit => (edit, false)))
            .OrderBy(edit => edit.Item1.Start).ThenBy(edit => edit.Item1.End);

    private MergePiece<IReadOnlyList<T>> Settle(MergeRegion region)
    {
        IReadOnlyList<T> before = [.. original.Take(region.Start..region.End)];
        return ScalarMerge.Merge(before, Side(region.Mine, region, mine), Side(region.Theirs, region, theirs), (one, other) => one.SequenceEqual(other));
    }

    private IReadOnlyList<T> Side(List<Difference> edits, MergeRegion region, IReadOnlyList<T> side)
    {
        if (edits is not [var first, ..])
            return [.. original.Take(region.Start..region.End)];
        var start = first.OtherStart - (first.Start - region.Start);
        return [.. side.Take(start..(edits[^1].OtherEnd + region.End - edits[^1].End))];
    }
}

using DiffPlex;

namespace ImmunoEd.Publishing.Comparing;

/// <summary>Where two sequences differ: aligned first by what is unique in both (patience diff), then by Myers' algorithm in between.</summary>
internal static class Differences
{
    // Myers' algorithm takes the square of this at worst; a longer gap without a unique neighbour counts as replaced.
    private const int LongestGap = 1_000;

    private static readonly Differ Differ = new();

    public static List<Difference> Between<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        var (old, changed) = (Number(before, numbers), Number(after, numbers));
        var found = new List<Difference>();
        if (Trim(old, changed) is { } middle)
            AddBetweenAnchors(found, old, changed, middle);
        return found;
    }

    private static int[] Number<T>(IReadOnlyList<T> items, Dictionary<T, int> numbers)
        where T : notnull
    {
        var numbered = new int[items.Count];
        for (var at = 0; at < numbered.Length; at++)
        {
            if (!numbers.TryGetValue(items[at], out numbered[at]))
                numbers.Add(items[at], numbered[at] = numbers.Count);
        }

        return numbered;
    }

    private static Difference? Trim(ReadOnlySpan<int> old, ReadOnlySpan<int> changed)
    {
        var start = old.CommonPrefixLength(changed);
        var (oldEnd, changedEnd) = (old.Length, changed.Length);
        while (oldEnd > start && changedEnd > start && old[oldEnd - 1] == changed[changedEnd - 1])
            (oldEnd, changedEnd) = (oldEnd - 1, changedEnd - 1);
        return oldEnd == start && changedEnd == start ? null : new Difference(start, oldEnd - start, start, changedEnd - start);
    }

    private static void AddBetweenAnchors(List<Difference> found, int[] old, int[] changed, Difference middle)
    {
        var (at, otherAt) = (middle.Start, middle.OtherStart);
        foreach (var anchor in Anchors.Find(old.AsSpan(at, middle.Removed), changed.AsSpan(otherAt, middle.Added)))
        {
            var (end, otherEnd) = (middle.Start + anchor.At, middle.OtherStart + anchor.OtherAt);
            AddGap(found, old, changed, new Difference(at, end - at, otherAt, otherEnd - otherAt));
            (at, otherAt) = (end + 1, otherEnd + 1);
        }

        AddGap(found, old, changed, new Difference(at, middle.End - at, otherAt, middle.OtherEnd - otherAt));
    }

    private static void AddGap(List<Difference> found, int[] old, int[] changed, Difference gap)
    {
        if (Trim(old.AsSpan(gap.Start, gap.Removed), changed.AsSpan(gap.OtherStart, gap.Added)) is not { } trimmed)
            return;
        var rest = trimmed.Moved(gap.Start, gap.OtherStart);
        if (rest.Removed == 0 || rest.Added == 0 || rest.Removed + rest.Added > LongestGap)
            found.Add(rest);
        else
            found.AddRange(Compare(old.AsSpan(rest.Start, rest.Removed), changed.AsSpan(rest.OtherStart, rest.Added))
                .Select(difference => difference.Moved(rest.Start, rest.OtherStart)));
    }

    private static IEnumerable<Difference> Compare(ReadOnlySpan<int> old, ReadOnlySpan<int> changed) =>
        Differ.CreateCustomDiffs(Text(old), Text(changed), ignoreWhiteSpace: false, text => text.Split(' ')).DiffBlocks
            .Select(block => new Difference(block.DeleteStartA, block.DeleteCountA, block.InsertStartB, block.InsertCountB));

    private static string Text(ReadOnlySpan<int> numbers) => string.Join(' ', numbers.ToArray());
}

namespace ImmunoEd.Publishing.Merging;

/// <summary>Merges what is taken as a whole: a title, a summary, a date.</summary>
public static class ScalarMerge
{
    public static MergePiece<T> Merge<T>(T original, T mine, T theirs) =>
        Merge(original, mine, theirs, EqualityComparer<T>.Default.Equals);

    internal static MergePiece<T> Merge<T>(T original, T mine, T theirs, Func<T, T, bool> same)
    {
        if (same(mine, theirs) || same(original, theirs))
            return new Settled<T>(mine);
        return same(original, mine) ? new Settled<T>(theirs) : new Conflict<T>(original, mine, theirs);
    }
}

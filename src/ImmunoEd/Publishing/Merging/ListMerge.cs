namespace ImmunoEd.Publishing.Merging;

/// <summary>Merges lists item by item: key points, questions, the slugs of tags, sources.</summary>
public static class ListMerge
{
    public static MergeResult<IReadOnlyList<T>> Merge<T>(IReadOnlyList<T> original, IReadOnlyList<T> mine, IReadOnlyList<T> theirs)
        where T : IEquatable<T>
    {
        var pieces = new List<MergePiece<IReadOnlyList<T>>>();
        var settled = new List<T>();
        foreach (var piece in new SequenceMerge<T>(original, mine, theirs).Pieces())
        {
            if (piece is Settled<IReadOnlyList<T>> more)
            {
                settled.AddRange(more.Value);
                continue;
            }

            Flush(pieces, settled);
            pieces.Add(piece);
        }

        if (pieces.Count == 0 || settled.Count > 0)
            pieces.Add(new Settled<IReadOnlyList<T>>(settled));
        return new(pieces);
    }

    private static void Flush<T>(List<MergePiece<IReadOnlyList<T>>> pieces, List<T> settled)
    {
        if (settled.Count > 0)
            pieces.Add(new Settled<IReadOnlyList<T>>([.. settled]));
        settled.Clear();
    }
}

using ImmunoEd.Publishing.Comparing;

namespace ImmunoEd.Publishing.Merging;

/// <summary>A stretch of the common revision with the edits of both sides that get in each other's way.</summary>
internal sealed class MergeRegion
{
    public MergeRegion(Difference edit, bool isMine)
    {
        (Start, End) = (edit.Start, edit.End);
        Add(edit, isMine);
    }

    public int Start { get; }

    public int End { get; private set; }

    public List<Difference> Mine { get; } = [];

    public List<Difference> Theirs { get; } = [];

    /// <summary>Edits come in rising order, so only the other side's last one can be in the way.</summary>
    public bool Meets(Difference edit, bool isMine) =>
        (isMine ? Theirs : Mine) is [.., var other] && (Overlap(edit, other) || (Touch(edit, other) && edit.Grows && other.Grows));

    public void Add(Difference edit, bool isMine)
    {
        (isMine ? Mine : Theirs).Add(edit);
        End = Math.Max(End, edit.End);
    }

    private static bool Overlap(Difference edit, Difference other) => edit.Start < other.End && other.Start < edit.End;

    // Of two that only touch the order is plain, unless both put something new between the same neighbours.
    private static bool Touch(Difference edit, Difference other) => edit.Start <= other.End && other.Start <= edit.End;
}

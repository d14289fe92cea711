namespace ImmunoEd.Publishing.Merging;

/// <summary>One stretch of a merge, in the order of the text: <see cref="Settled{T}"/> or a <see cref="Conflict{T}"/>.</summary>
public abstract record MergePiece<T>;

public sealed record Settled<T>(T Value) : MergePiece<T>;

/// <summary>What the common revision says, and what each of the two made of it; a person has to decide.</summary>
public sealed record Conflict<T>(T Base, T Mine, T Theirs) : MergePiece<T>;

/// <param name="Pieces">Settled pieces never stand side by side, so a merge without a conflict is one settled piece.</param>
public sealed record MergeResult<T>(IReadOnlyList<MergePiece<T>> Pieces)
{
    public bool HasConflicts => Conflicts.Any();

    public IEnumerable<Conflict<T>> Conflicts => Pieces.OfType<Conflict<T>>();

    /// <summary>The whole where nothing conflicts, else nothing.</summary>
    public T? Merged => Pieces is [Settled<T> whole] ? whole.Value : default;
}

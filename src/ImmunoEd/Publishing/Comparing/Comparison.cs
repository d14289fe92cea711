namespace ImmunoEd.Publishing.Comparing;

public enum PieceKind
{
    Equal,
    Removed,
    Added,
}

public enum RowKind
{
    Unchanged,
    Removed,
    Added,
    Changed,
}

/// <summary>Words in a line, with the spaces and marks around them.</summary>
public sealed record ComparisonPiece(PieceKind Kind, string Text);

/// <summary>One line, or two that are versions of each other. Line numbers count from 1; null where that side has no such line.</summary>
/// <param name="Pieces">In the order of an inline view; only a changed row has pieces of more than one kind.</param>
public sealed record ComparisonRow(RowKind Kind, int? BeforeLine, int? AfterLine, IReadOnlyList<ComparisonPiece> Pieces)
{
    public string? Before => BeforeLine is null ? null : string.Concat(Side(PieceKind.Removed).Select(piece => piece.Text));

    public string? After => AfterLine is null ? null : string.Concat(Side(PieceKind.Added).Select(piece => piece.Text));

    /// <summary>The pieces of one side of a side-by-side view.</summary>
    public IEnumerable<ComparisonPiece> Side(PieceKind kind) => Pieces.Where(piece => piece.Kind == PieceKind.Equal || piece.Kind == kind);
}

/// <param name="IsFoldable">Nothing changed here or near: a page may hide these rows behind their number.</param>
public sealed record ComparisonRun(bool IsFoldable, IReadOnlyList<ComparisonRow> Rows);

public sealed record Comparison(IReadOnlyList<ComparisonRun> Runs)
{
    public IEnumerable<ComparisonRow> Rows => Runs.SelectMany(run => run.Rows);

    public bool HasChanges => Rows.Any(row => row.Kind != RowKind.Unchanged);
}

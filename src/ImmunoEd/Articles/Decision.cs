namespace ImmunoEd.Articles;

public enum DecisionKind
{
    SignedOff,
    Published,
    Withdrawn,
    Renamed,
}

/// <summary>What somebody decided about one revision, and never changed afterwards.</summary>
public sealed class Decision
{
    public int Id { get; init; }
    public int ArticleId { get; init; }
    public required int RevisionId { get; init; }
    public required DecisionKind Kind { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
    public string? Comment { get; init; }
}

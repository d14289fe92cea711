namespace ImmunoEd.Articles;

public enum DecisionKind
{
    SignedOff,
    Published,
    Withdrawn,
    Renamed,
    /// <summary>Somebody asked for a clinician's review.</summary>
    Submitted,
    /// <summary>Sent back to its writers; a sign-off of the same text no longer counts.</summary>
    Returned,
}

/// <summary>What somebody decided about one revision, and never changed afterwards.</summary>
public sealed class Decision
{
    public int Id { get; init; }
    public int ArticleId { get; init; }
    public required int RevisionId { get; init; }
    public required DecisionKind Kind { get; init; }
    /// <summary>For a sign-off, name and credentials as readers see them.</summary>
    public required string By { get; init; }
    public string? AccountId { get; init; }
    public required DateTime At { get; init; }
    public string? Comment { get; init; }
    /// <summary>Why a text above the wanted reading grade was published all the same.</summary>
    public string? GradeReason { get; init; }
}

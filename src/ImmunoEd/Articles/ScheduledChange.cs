namespace ImmunoEd.Articles;

public enum ScheduledKind
{
    Publish,
    Withdraw,
}

/// <summary>A publish or a withdrawal that is to happen at a time. It is dropped when it has happened.</summary>
public sealed class ScheduledChange
{
    public int Id { get; init; }

    public required int ArticleId { get; init; }

    public required ScheduledKind Kind { get; init; }

    /// <summary>The text that is to be published: a later one is not meant. For a withdrawal, which concerns the page whatever its text, the one that was live when it was ordered.</summary>
    public required int RevisionId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string AccountId { get; init; }

    public string? Comment { get; init; }

    public string? GradeReason { get; init; }

    public string? Replacement { get; init; }

    /// <summary>Why it did not happen, in a sentence; staff decide what becomes of it.</summary>
    public string? Problem { get; set; }
}

namespace ImmunoEd.Articles;

/// <summary>A link between two live pages, worked out at publish, with the reason that the reader is shown.</summary>
public sealed class RelatedLink
{
    public int PageId { get; init; }
    public required int Rank { get; init; }
    public required int TargetId { get; init; }
    /// <summary>How strongly the two belong together, so that a new page can find its place among the links there are.</summary>
    public required double Score { get; init; }

    public required string Reason { get; init; }
    public PublishedPage? Target { get; init; }
}

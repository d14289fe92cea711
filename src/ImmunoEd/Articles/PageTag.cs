namespace ImmunoEd.Articles;

public enum TagKind
{
    CancerType,
    Treatment,
    Topic,
}

/// <summary>A tag of a live page. <see cref="Curated"/> is false where it stands for a child's parent.</summary>
public sealed class PageTag
{
    /// <summary>The cancer-type slug of pages that belong on every hub.</summary>
    public const string AllCancerTypes = "all";

    public int PageId { get; init; }
    public required TagKind Kind { get; init; }
    public required string Slug { get; init; }
    public required bool Curated { get; init; }
}

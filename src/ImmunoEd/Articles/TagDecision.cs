namespace ImmunoEd.Articles;

/// <summary>What staff decided about a tag that was found in an article's text. It outlives every later revision and import.</summary>
public sealed class TagDecision
{
    public required int ArticleId { get; init; }

    public required TagKind Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>True keeps the tag as if the author had named it; false dismisses it for good.</summary>
    public required bool Accepted { get; set; }

    public required string By { get; set; }

    public required DateTime At { get; set; }
}

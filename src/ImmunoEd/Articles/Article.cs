namespace ImmunoEd.Articles;

/// <summary>Where the latest text of an article stands. Whether readers see an earlier one meanwhile, <see cref="Article.LiveRevisionId"/> says.</summary>
public enum ArticleState
{
    Draft,
    InReview,
    SignedOff,
    Published,
    Withdrawn,
}

/// <summary>One address and its history. History is only added to; the two pointers move.</summary>
public sealed class Article
{
    public int Id { get; init; }
    public required string Section { get; set; }
    public required string Slug { get; set; }
    public int? LatestRevisionId { get; set; }
    public int? LiveRevisionId { get; set; }
    public ArticleState State { get; set; }
    public List<Revision> Revisions { get; } = [];
    public List<Decision> Decisions { get; } = [];
}

namespace ImmunoEd.Articles;

/// <summary>One address and its history. History is only added to; the two pointers move.</summary>
public sealed class Article
{
    public int Id { get; init; }
    public required string Section { get; set; }
    public required string Slug { get; set; }
    public int? LatestRevisionId { get; set; }
    public int? LiveRevisionId { get; set; }
    public List<Revision> Revisions { get; } = [];
    public List<Decision> Decisions { get; } = [];
}

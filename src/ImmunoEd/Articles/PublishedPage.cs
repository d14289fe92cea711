using System.Text.Json.Serialization;

namespace ImmunoEd.Articles;

/// <summary>What the public sees of a live article: finished at publish, so that a reader's page is a look-up.</summary>
public sealed class PublishedPage
{
    /// <summary>The article's own id: an article has at most one live page.</summary>
    public int Id { get; init; }
    public int RevisionId { get; set; }
    public required string Section { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }
    public required string Summary { get; set; }
    public required string Html { get; set; }
    /// <summary>The version of the renderer that made <see cref="Html"/>.</summary>
    public int RendererVersion { get; set; }
    /// <summary>The version of the vocabulary by which its tags and the marks on its words were found.</summary>
    public long VocabularyVersion { get; set; }
    public required IReadOnlyList<Heading> Outline { get; set; }
    public required IReadOnlyList<string> KeyPoints { get; set; }
    public required IReadOnlyList<string> NextSteps { get; set; }
    public required IReadOnlyList<string> Questions { get; set; }
    public required IReadOnlyList<Source> Sources { get; set; }
    public required string Markdown { get; set; }
    public required double ReadingGrade { get; set; }
    public required int Words { get; set; }
    public DateOnly? FactsChecked { get; set; }
    public required DateTime FirstPublishedAt { get; set; }
    public required DateTime UpdatedAt { get; set; }
    public string? ChangeNote { get; set; }
    public string? ReviewedBy { get; set; }
    public DateTime? ReviewedAt { get; set; }
    public DateTime? ReviewDue { get; set; }
    public List<PageTag> Tags { get; } = [];
    public List<RelatedLink> Related { get; } = [];
    public List<PageReference> References { get; } = [];

    public string Address => $"/{Section}/{Slug}";

    /// <summary>The last time that its words or their review changed, and nothing else. That a review ran out is no change.</summary>
    public DateTime ChangedAt => LastChange(UpdatedAt, ReviewedAt);

    public static DateTime LastChange(DateTime updatedAt, DateTime? reviewedAt) => reviewedAt > updatedAt ? reviewedAt.Value : updatedAt;

    /// <summary>A sign-off counts until the day it is due again; after it the reviewer is no longer named.</summary>
    public bool IsReviewedOn(DateTime now) => ReviewedBy is not null && now < ReviewDue;
}

public sealed record Heading(int Level, string Id, string Text);

public sealed record Source(string Title, string Publisher, string Url, DateOnly Accessed)
{
    /// <summary>A preview may show an address that could never be published.</summary>
    [JsonIgnore]
    public bool IsWebPage => Url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}

namespace ImmunoEd.Articles;

/// <summary>What a member of staff has typed and not saved yet, kept every few seconds. Only its writer sees it.</summary>
public sealed class Draft
{
    public int Id { get; init; }

    public required string AccountId { get; init; }

    /// <summary>Null while the article has never been saved.</summary>
    public int? ArticleId { get; set; }

    /// <summary>The revision that the typing began from.</summary>
    public int? BaseRevisionId { get; set; }

    /// <summary>The fields of the form, as JSON.</summary>
    public required string Form { get; set; }

    /// <summary>Counts the saves of this draft, so that a late one cannot overwrite a newer.</summary>
    public required long Sequence { get; set; }

    public required DateTime SavedAt { get; set; }
}

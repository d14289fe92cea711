namespace ImmunoEd.Articles;

/// <summary>How rare a tag was among the live pages when all links were last worked out. It stays until then, so that one publish leaves every other pair of pages as it is.</summary>
public sealed class TagRarity
{
    public required TagKind Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>1000 ln((pages + 1) / pages with the tag).</summary>
    public required int Rarity { get; init; }
}

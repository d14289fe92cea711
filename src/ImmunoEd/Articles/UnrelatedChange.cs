namespace ImmunoEd.Articles;

/// <summary>A live page that came, went or changed its tags, while its neighbours do not know it yet: what it was before the first such change.</summary>
public sealed class UnrelatedChange
{
    public int Id { get; init; }

    public required int PageId { get; init; }

    public required string Section { get; init; }

    /// <summary>Null for a page that was not live.</summary>
    public required IReadOnlyList<FormerTag>? FormerTags { get; init; }

    /// <summary>The pages that linked to it.</summary>
    public required IReadOnlyList<int> Linking { get; init; }
}

public sealed record FormerTag(TagKind Kind, string Slug, TagOrigin Origin, string? Words)
{
    public static FormerTag Of(PageTag tag) => new(tag.Kind, tag.Slug, tag.Origin, tag.Words);

    public PageTag At(int pageId) => new() { PageId = pageId, Kind = Kind, Slug = Slug, Origin = Origin, Words = Words };
}

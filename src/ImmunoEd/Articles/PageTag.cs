namespace ImmunoEd.Articles;

public enum TagKind
{
    CancerType,
    Treatment,
    Topic,
}

public enum TagOrigin
{
    /// <summary>The author named it in the front matter.</summary>
    Curated,

    /// <summary>The tagging service found it in the text, and staff agreed.</summary>
    Accepted,

    /// <summary>The tagging service found it in the text, and nobody has looked at it yet.</summary>
    Found,

    /// <summary>It stands for a child that the page has by one of the other ways.</summary>
    Parent,
}

/// <summary>A tag of a live page.</summary>
public sealed class PageTag
{
    /// <summary>The cancer-type slug of pages that belong on every hub.</summary>
    public const string AllCancerTypes = "all";

    public int PageId { get; init; }

    public required TagKind Kind { get; init; }

    public required string Slug { get; init; }

    public required TagOrigin Origin { get; init; }

    /// <summary>The words of the text that earned a found or accepted tag, as written there; a parent has them where only a found tag brought it.</summary>
    public string? Words { get; init; }

    /// <summary>The text mentions it, or only a mention brought it; nobody has said that the page is about it.</summary>
    public bool IsMention => Origin == TagOrigin.Found || (Origin == TagOrigin.Parent && Words is not null);
}

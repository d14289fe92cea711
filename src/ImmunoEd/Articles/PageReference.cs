namespace ImmunoEd.Articles;

/// <summary>An address of the site that a live page links to or shows: another page, a picture, a file.</summary>
public sealed class PageReference
{
    public int PageId { get; init; }

    /// <summary>The path alone, such as <c>/basics/what-is-immunotherapy</c> or <c>/media/brakes.svg</c>.</summary>
    public required string Address { get; init; }
}

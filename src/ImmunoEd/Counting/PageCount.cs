namespace ImmunoEd.Counting;

public enum PageCountKind
{
    Viewed,
    Helpful,
    NotHelpful,
}

/// <summary>How often one thing happened to one page on one day, in UTC. There is nothing that tells who.</summary>
public sealed class PageCount
{
    public required PageCountKind Kind { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The page's address on that day: a page that is renamed later begins anew.</summary>
    public required string Path { get; init; }

    public required int Count { get; init; }
}

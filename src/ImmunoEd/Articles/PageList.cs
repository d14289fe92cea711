namespace ImmunoEd.Articles;

/// <summary>Live pages that have one thing in common, in the order of their ids: a tag, or that they stand in one of two sections.</summary>
public readonly record struct PageList
{
    private PageList(TagKind kind, string slug, string? otherSection) => (Kind, Slug, OtherSection) = (kind, slug, otherSection);

    public static PageList Tagged(TagKind kind, string slug) => new(kind, slug, null);

    public static PageList In(string section, string otherSection) => new(default, section, otherSection);

    internal TagKind Kind { get; }

    /// <summary>Of the tag or of the first section.</summary>
    internal string Slug { get; }

    internal string? OtherSection { get; }
}

/// <summary>The pages on either side of one page in a list, the nearest first, and at most <paramref name="Reach"/> of them.</summary>
public sealed record PageWindow(int Reach, IReadOnlyList<int> Below, IReadOnlyList<int> Above)
{
    public IEnumerable<int> All => Below.Concat(Above);

    /// <summary>The pairs that may reach one another only while the pages between them, so many, are not in the list.</summary>
    public IEnumerable<(int Below, int Above)> Parted(int between) => Enumerable.Range(0, Below.Count)
        .SelectMany(below => Enumerable.Range(0, Math.Min(between, Reach)).Select(fewer => (Below: below, Above: Reach - 1 - below - fewer)))
        .Where(pair => pair.Above >= 0 && pair.Above < Above.Count)
        .Select(pair => (Below[pair.Below], Above[pair.Above]));
}

namespace ImmunoEd.Counting;

/// <summary>What was counted in memory since the last time, on its way to the tables.</summary>
internal sealed record TakenCounts(IReadOnlyList<SeenSearch> Searches, IReadOnlyList<PageCount> Pages)
{
    public static TakenCounts None { get; } = new([], []);

    public bool IsEmpty => Searches.Count == 0 && Pages.Count == 0;
}

namespace ImmunoEd.Counting;

public enum MissKind
{
    FoundNothing,
    Corrected,
}

/// <summary>A query that did not find what was typed, known by its keyed hash. Its words are kept once three different days have seen it: no one person's then.</summary>
public sealed class MissedSearch
{
    private const int DaysUntilKept = 3;

    public required string Hash { get; init; }

    public required MissKind Kind { get; init; }

    public int Days { get; private set; }

    /// <summary>In UTC; there is no time of day.</summary>
    public DateOnly LastDay { get; private set; }

    public int Count { get; private set; }

    public string? Words { get; private set; }

    public void See(DateOnly day, string words)
    {
        Count++;
        if (day > LastDay)
        {
            LastDay = day;
            Days++;
        }

        if (Days >= DaysUntilKept)
            Words ??= words;
    }
}

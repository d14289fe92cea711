namespace ImmunoEd.Counting;

/// <summary>All searches of one day, in UTC.</summary>
public sealed class SearchDay
{
    public required DateOnly Day { get; init; }

    public int Searches { get; set; }

    public int FoundNothing { get; set; }

    public int Corrected { get; set; }
}

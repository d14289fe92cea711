namespace ImmunoEd.Counting;

/// <summary>What a reader says is wrong on a page: a sentence and a day, and nothing about the reader.</summary>
public sealed class ReportedMistake
{
    public const int MostCharacters = 500;

    public int Id { get; init; }

    /// <summary>The page's address on that day.</summary>
    public required string Path { get; init; }

    /// <summary>In UTC; there is no time of day.</summary>
    public required DateOnly Day { get; init; }

    public required string Sentence { get; init; }

    /// <summary>When staff had dealt with it; null while they have not.</summary>
    public DateOnly? DoneOn { get; set; }
}

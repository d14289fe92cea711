namespace ImmunoEd.Articles;

/// <summary>An address that moved (301), or that was withdrawn (410) with what replaced it, if anything.</summary>
public sealed class Redirect
{
    public required string Path { get; init; }
    public string? Target { get; set; }
    public required bool Gone { get; set; }
    public required string Title { get; set; }
}

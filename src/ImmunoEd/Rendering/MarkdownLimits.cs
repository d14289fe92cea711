namespace ImmunoEd.Rendering;

public static class MarkdownLimits
{
    public const int BodyCharacters = 100_000;
    public const int Nesting = 32;
    public const int TableColumns = 64;

    /// <summary>Of all tables of a body together, empty cells included.</summary>
    public const int TableCells = 20_000;

    public const int Footnotes = 500;

    /// <summary>Definitions such as <c>[label]: /address</c>, footnotes included.</summary>
    public const int ReferenceDefinitions = 1_000;

    /// <summary>Links by label and references to footnotes.</summary>
    public const int ReferenceUses = 1_000;

    /// <summary>Brackets and runs of stars, underscores and tildes in one paragraph, heading or cell: Markdig keeps each open until the end.</summary>
    public const int MarksInParagraph = 1_000;

    /// <summary>Characters from a bracket within which its link must be complete.</summary>
    public const int LinkCharacters = 2_000;

    public const int OutputFactor = 20;
    public const int OutputAllowanceBytes = 64 * 1024;
}

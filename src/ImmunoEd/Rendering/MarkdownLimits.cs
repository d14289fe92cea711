namespace ImmunoEd.Rendering;

public static class MarkdownLimits
{
    public const int BodyCharacters = 100_000;
    /// <summary>Markdig's time grows with the square of the blocks that lie side by side.</summary>
    public const int Lines = 20_000;

    public const int Nesting = 32;
    /// <summary>In one paragraph, heading or cell.</summary>
    public const int OpenBrackets = 32;

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

    /// <summary>Characters within which a link or a piece of code must end; what is longer is shown as it was typed.</summary>
    public const int SpanCharacters = 2_000;

    /// <summary>Words that a paragraph, list item or cell explains by itself; more would make it hard to read.</summary>
    public const int WordsInParagraph = 4;

    public const int Films = 10;

    public const int OutputFactor = 20;
    public const int OutputAllowanceBytes = 64 * 1024;
}

namespace ImmunoEd.Rendering;

/// <param name="Address">Where the word is explained at length.</param>
/// <param name="Definition">Opens beside the word; null where the word is only a link.</param>
public sealed record WordLink(string Address, string Name, string? Definition);

/// <summary>A stretch of a text that a word link explains.</summary>
public readonly record struct WordMark(int Start, int Length, WordLink Word)
{
    public int End => Start + Length;
}

/// <summary>Finds what can be explained in a paragraph's text: in order, none inside another.</summary>
public delegate IReadOnlyList<WordMark> WordFinder(string text);

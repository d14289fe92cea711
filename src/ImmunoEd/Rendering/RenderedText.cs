namespace ImmunoEd.Rendering;

/// <summary>A body as safe HTML, together with what the other rooms need to know of it. Lines are 1-based in the Markdown given.</summary>
public sealed record RenderedText(
    string Html,
    IReadOnlyList<OutlineEntry> Outline,
    IReadOnlyList<ProseBlock> Prose,
    IReadOnlyList<LinkUse> Links,
    IReadOnlyList<ImageUse> Images,
    IReadOnlyList<ListUse> Lists);

public sealed record OutlineEntry(int Level, string Id, string Text);

public sealed record ProseBlock(ProseKind Kind, int Line, string Text);

public enum ProseKind
{
    Heading,
    Paragraph,
    ListItem,
    Cell,
    ImageAlternative
}

public sealed record LinkUse(string Address, int Line);

public sealed record ImageUse(string Address, string Alternative, int Line, bool IsDecorative = false);

/// <param name="Items">Of this list alone, not of lists within it.</param>
public sealed record ListUse(int Line, int Items);

/// <summary>In CSS pixels.</summary>
public sealed record ImageSize(int Width, int Height);

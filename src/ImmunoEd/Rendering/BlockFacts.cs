namespace ImmunoEd.Rendering;

/// <summary>What reading the whole document settled about one block, attached to it for the renderers.</summary>
internal sealed record HeadingFacts(int Level, string Id);

/// <param name="LabelledBy">Ids, or null where the page already has a region of that name.</param>
internal sealed record CardFacts(CareCardKind Kind, string Argument, int Level, string Id, string? LabelledBy);

/// <param name="Columns">The headings that a small screen repeats at each cell of a table that it shows row by row; none for a table that fits.</param>
internal sealed record TableFacts(string Caption, string Label, IReadOnlyList<string> Columns);

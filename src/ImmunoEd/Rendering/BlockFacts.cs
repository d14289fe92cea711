namespace ImmunoEd.Rendering;

/// <summary>What reading the whole document settled about one block, attached to it for the renderers.</summary>
internal sealed record HeadingFacts(int Level, string Id);

/// <param name="LabelledBy">Ids, or null where the page already has a region of that name.</param>
internal sealed record CardFacts(CareCardKind Kind, string Argument, int Level, string Id, string? LabelledBy);

internal sealed record TableFacts(string Caption, string Label);

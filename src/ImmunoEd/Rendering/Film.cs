namespace ImmunoEd.Rendering;

/// <summary>What stands beside a film.</summary>
/// <param name="Captions">Their address.</param>
/// <param name="Transcript">What is said in it, in Markdown.</param>
public sealed record Film(string? Captions, string? Transcript);

/// <summary>The film at an address; null where there is none.</summary>
public delegate Film? FilmFinder(string address);

namespace ImmunoEd.Pages.Admin;

/// <summary>A link to copy, which is shown this once.</summary>
public sealed record OneTimeLink(string Sentence, string Address);

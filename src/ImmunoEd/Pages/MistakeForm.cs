namespace ImmunoEd.Pages;

/// <summary>The form for a mistake on a page.</summary>
/// <param name="Text">What was typed and could not be taken yet.</param>
/// <param name="Problem">Why not.</param>
public sealed record MistakeForm(string Page, string Text = "", string? Problem = null);

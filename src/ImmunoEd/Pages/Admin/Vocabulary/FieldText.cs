using ImmunoEd.Publishing;

namespace ImmunoEd.Pages.Admin.Vocabulary;

/// <summary>Values of an entry as a form has them: one line of text, or a list with one entry a line.</summary>
internal static class FieldText
{
    public static string? Line(string? text) => FormText.Line(text ?? "") is { Length: > 0 } line ? line : null;

    public static IReadOnlyList<string> Lines(string? text) => [.. FormText.Lines((text ?? "").Split('\n')).Distinct()];

    public static string Join(IEnumerable<string> lines) => string.Join('\n', lines);
}

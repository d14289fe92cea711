using System.Text;
using ImmunoEd.Articles;

namespace ImmunoEd.Publishing.Media;

/// <summary>How a file is written into a text.</summary>
public static class MediaMarkdown
{
    private const string Marks = "\\`*_[]<>!|~&";

    /// <summary>Null while the file is not described.</summary>
    public static string? Of(string path, MediaDescription description)
    {
        if (MediaType.Of(path) is not { } type || type == MediaType.WebVtt || description.Problem(type) is not null)
            return null;
        if (type == MediaType.Pdf)
            return $"[{Text(description.Title!)}](/{path})";
        return description.IsDecorative ? $"![](/{path} \"decorative\")" : $"![{Text(description.Alternative!)}](/{path})";
    }

    private static string Text(string words)
    {
        var text = new StringBuilder();
        foreach (var c in words)
            text.Append(Marks.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
        return text.ToString();
    }
}

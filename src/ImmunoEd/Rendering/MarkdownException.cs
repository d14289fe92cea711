namespace ImmunoEd.Rendering;

public sealed class MarkdownException(int line, string message) : Exception(message)
{
    /// <summary>1-based in the body.</summary>
    public int Line { get; } = line;
}

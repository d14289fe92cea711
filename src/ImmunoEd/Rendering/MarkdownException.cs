namespace ImmunoEd.Rendering;

#pragma warning disable CA1032 // A fault in a text always has its line; the standard constructors would lose it.
public sealed class MarkdownException(int line, string message) : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>1-based in the body.</summary>
    public int Line { get; } = line;
}

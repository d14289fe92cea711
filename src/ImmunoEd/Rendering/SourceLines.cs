namespace ImmunoEd.Rendering;

/// <summary>From a position in the text to its line. Markdig's own lines are off behind link definitions.</summary>
internal sealed class SourceLines
{
    private readonly List<int> starts = [0];

    public SourceLines(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
                starts.Add(index + 1);
        }
    }

    /// <summary>1-based.</summary>
    public int At(int position)
    {
        var index = starts.BinarySearch(position);
        return index >= 0 ? index + 1 : ~index;
    }
}

using Markdig.Extensions.Tables;

namespace ImmunoEd.Rendering;

/// <summary>One line of a pipe table in the manner of GitHub: cells between pipes, the outer pipes optional, <c>\|</c> a pipe inside a cell.</summary>
internal static class TableLine
{
    public readonly record struct Cell(string Text, int Offset);

    public static bool HasPipe(ReadOnlySpan<char> line) => NextPipe(line, 0) < line.Length;

    public static List<Cell> Cells(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd().Length;
        var start = line.Length - line.TrimStart().Length;
        if (start < end && line[start] == '|')
            start++;
        var cells = new List<Cell>();
        while (start < end)
        {
            var pipe = NextPipe(line[..end], start);
            cells.Add(CellAt(line, start, pipe));
            start = pipe + 1;
        }
        return cells;
    }

    /// <summary>The alignments that a line such as <c>|:--|--:|</c> sets, or null when it is no such line.</summary>
    public static List<TableColumnDefinition>? Columns(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAnyExcept("-:| \t") >= 0 || !line.Contains('-'))
            return null;
        var columns = Cells(line).Select(cell => Column(cell.Text)).ToList();
        return columns.Contains(null) ? null : [.. columns.OfType<TableColumnDefinition>()];
    }

    private static TableColumnDefinition? Column(string cell)
    {
        var dashes = cell.AsSpan().Trim(':');
        if (dashes.Length == 0 || dashes.ContainsAnyExcept('-') || cell.StartsWith("::", StringComparison.Ordinal) || cell.EndsWith("::", StringComparison.Ordinal))
            return null;
        return new() { Alignment = Alignment(cell.StartsWith(':'), cell.EndsWith(':')) };
    }

    private static TableColumnAlign? Alignment(bool left, bool right) => (left, right) switch
    {
        (true, true) => TableColumnAlign.Center,
        (true, false) => TableColumnAlign.Left,
        (false, true) => TableColumnAlign.Right,
        _ => null
    };

    private static int NextPipe(ReadOnlySpan<char> line, int from)
    {
        for (var index = from; index < line.Length; index++)
        {
            if (line[index] == '|' && (index == 0 || line[index - 1] != '\\'))
                return index;
        }
        return line.Length;
    }

    private static Cell CellAt(ReadOnlySpan<char> line, int start, int end)
    {
        var text = line[start..end];
        var offset = start + text.Length - text.TrimStart().Length;
        return new(text.Trim().ToString().Replace(@"\|", "|", StringComparison.Ordinal), offset);
    }
}

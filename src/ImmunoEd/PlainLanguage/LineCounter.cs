namespace ImmunoEd.PlainLanguage;

/// <summary>The source line of a position in a block; positions are asked for in rising order.</summary>
internal sealed class LineCounter(TextBlock block)
{
    private int _line = block.Line;
    private int _counted;

    public int At(int position)
    {
        if (position <= _counted) return _line;

        _line += block.Text.AsSpan(_counted..position).Count('\n');
        _counted = position;
        return _line;
    }
}

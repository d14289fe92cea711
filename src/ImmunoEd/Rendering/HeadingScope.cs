namespace ImmunoEd.Rendering;

/// <summary>The levels of the headings of a body, or of one card in it: no level is skipped, none stands above its surroundings.</summary>
internal sealed class HeadingScope(int highest)
{
    private const int Lowest = 6;
    private int previous = highest - 1;

    public static HeadingScope Body() => new(2);

    public int Below => Math.Min(Lowest, previous + 1);

    public int Next(int asked) => previous = Math.Min(Lowest, Math.Clamp(asked, highest, Math.Max(highest, previous + 1)));
}

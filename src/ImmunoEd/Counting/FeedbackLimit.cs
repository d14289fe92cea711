namespace ImmunoEd.Counting;

/// <summary>Bounds what readers can send in a minute, for the whole site and for each page. Nobody's address is needed for it.</summary>
public sealed class FeedbackLimit(TimeProvider clock)
{
    internal const int MostInMinute = 300;
    internal const int MostOfPageInMinute = 20;

    private readonly Lock turn = new();
    private readonly Dictionary<string, int> pages = [];
    private long minute;
    private int all;

    public bool Allows()
    {
        lock (turn)
        {
            Begin();
            return ++all <= MostInMinute;
        }
    }

    public bool Allows(string page)
    {
        lock (turn)
        {
            Begin();
            return (pages[page] = pages.GetValueOrDefault(page) + 1) <= MostOfPageInMinute;
        }
    }

    private void Begin()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (now == minute)
            return;
        (minute, all) = (now, 0);
        pages.Clear();
    }
}

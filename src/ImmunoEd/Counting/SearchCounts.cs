using System.Threading.Channels;

namespace ImmunoEd.Counting;

/// <param name="Words">Lower case; null where nothing is to be known of them but that there was a search.</param>
internal sealed record SeenSearch(DateOnly Day, string? Words, bool FoundNothing, bool Corrected)
{
    public IEnumerable<MissKind> Kinds()
    {
        if (FoundNothing)
            yield return MissKind.FoundNothing;
        if (Corrected)
            yield return MissKind.Corrected;
    }
}

/// <summary>Takes note of a search, in memory and at once: nobody waits for a count. <see cref="CountWriter"/> writes it down.</summary>
public sealed class SearchCounts(TimeProvider clock)
{
    private const int MostWaiting = 2_000;

    private readonly Channel<SeenSearch> waiting =
        Channel.CreateBounded<SeenSearch>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <param name="query">As it was typed, without control characters.</param>
    public void Add(string query, bool foundNothing, bool corrected)
    {
        var words = string.Join(' ', query.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        if (words.Length == 0)
            return;

        var isKeepable = (foundNothing || corrected) && !PrivateWords.AreIn(words);
        waiting.Writer.TryWrite(new SeenSearch(clock.Today(), isKeepable ? words : null, foundNothing, corrected));
    }

    internal IEnumerable<SeenSearch> TakeAll()
    {
        while (waiting.Reader.TryRead(out var search))
            yield return search;
    }
}

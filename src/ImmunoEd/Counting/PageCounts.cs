using System.Collections.Concurrent;

namespace ImmunoEd.Counting;

/// <summary>Takes note of views and answers, in memory and at once: nobody waits for a count. <see cref="CountWriter"/> writes it down.</summary>
public sealed class PageCounts(TimeProvider clock)
{
    internal const int MostHeld = 10_000;

    private readonly ConcurrentDictionary<Key, int> counts = new();
    private int held;

    /// <param name="path">The address of a page that was shown.</param>
    public void Add(string path, PageCountKind kind)
    {
        var key = new Key(kind, clock.Today(), path);
        if (Volatile.Read(ref held) >= MostHeld && !counts.ContainsKey(key))
            return;
        if (counts.AddOrUpdate(key, 1, static (_, count) => count + 1) == 1)
            Interlocked.Increment(ref held);
    }

    internal IEnumerable<PageCount> TakeAll()
    {
        foreach (var key in counts.Keys)
        {
            if (!counts.TryRemove(key, out var count))
                continue;
            Interlocked.Decrement(ref held);
            yield return new PageCount { Kind = key.Kind, Day = key.Day, Path = key.Path, Count = count };
        }
    }

    private readonly record struct Key(PageCountKind Kind, DateOnly Day, string Path);
}

using System.Collections.Concurrent;
using System.Globalization;

namespace ImmunoEd.Caching;

/// <summary>
/// Counts, for each name, how often it was dropped. A page is kept under the counts of when its making began: what a slow request
/// makes of an old text is never shown after the drop.
/// </summary>
public sealed class CacheVersions(TimeProvider clock)
{
    private const string Untouched = "0";

    private readonly ConcurrentDictionary<string, Dropped> drops = new(StringComparer.Ordinal);
    private readonly DateTimeOffset start = clock.GetUtcNow();

    public void Drop(IEnumerable<string> names)
    {
        var now = clock.GetUtcNow();
        foreach (var name in names)
            drops.AddOrUpdate(name, new Dropped(1, now), (_, last) => new Dropped(last.Count + 1, now));
    }

    public string Of(string path)
    {
        if (drops.IsEmpty)
            return Untouched;
        var names = CacheNames.ShownAt(path);
        return names.Any(drops.ContainsKey) ? string.Join('.', names.Select(name => drops.GetValueOrDefault(name).Count.ToString(CultureInfo.InvariantCulture))) : Untouched;
    }

    /// <summary>The last time at which what an address shows may have changed: by a drop, by a newer program, or because a day is over.</summary>
    public DateTimeOffset ChangedAt(string path)
    {
        var today = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        return CacheNames.ShownAt(path).Select(name => drops.GetValueOrDefault(name).At).Append(start).Append(today).Max();
    }

    private readonly record struct Dropped(long Count, DateTimeOffset At);
}

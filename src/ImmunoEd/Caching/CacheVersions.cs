using System.Collections.Concurrent;
using System.Globalization;

namespace ImmunoEd.Caching;

/// <summary>
/// Counts, for each name, how often it was dropped. A page is kept under the counts of when its making began: what a slow request
/// makes of an old text is never shown after the drop. Nor is anything shown on a later day: a review may have run out.
/// </summary>
public sealed class CacheVersions(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Dropped> drops = new(StringComparer.Ordinal);
    private readonly DateTimeOffset start = clock.GetUtcNow();
    // The dictionary knows whether it is empty only after it locked itself.
    private volatile bool isDropped;
    private volatile Day today = new(default, "");

    public void Drop(IEnumerable<string> names)
    {
        var now = clock.GetUtcNow();
        isDropped = true;
        foreach (var name in names)
            drops.AddOrUpdate(name, new Dropped(1, now), (_, last) => new Dropped(last.Count + 1, now));
    }

    public string Of(string path)
    {
        var day = Today();
        if (!isDropped)
            return day.Text;
        var names = CacheNames.ShownAt(path);
        return names.Any(drops.ContainsKey) ? $"{day.Text} {string.Join('.', names.Select(name => drops.GetValueOrDefault(name).Count))}" : day.Text;
    }

    /// <summary>The last time at which what an address shows may have changed: by a drop, by a newer program, or because a day is over.</summary>
    public DateTimeOffset ChangedAt(string path) =>
        CacheNames.ShownAt(path).Select(name => drops.GetValueOrDefault(name).At).Append(start).Append(new DateTimeOffset(Today().Date.ToDateTime(default), TimeSpan.Zero)).Max();

    private Day Today()
    {
        var (date, known) = (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), today);
        return known.Date == date ? known : today = new Day(date, date.ToString("O", CultureInfo.InvariantCulture));
    }

    private sealed record Day(DateOnly Date, string Text);

    private readonly record struct Dropped(long Count, DateTimeOffset At);
}

using System.Collections.Concurrent;
using System.Globalization;

namespace ImmunoEd.Caching;

/// <summary>
/// Counts, for each name, how often it was dropped. A page is kept under the counts of when its making began: what a slow request
/// makes of an old text is never shown after the drop.
/// </summary>
public sealed class CacheVersions
{
    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);

    public void Drop(IEnumerable<string> names)
    {
        foreach (var name in names)
            counts.AddOrUpdate(name, 1, (_, count) => count + 1);
    }

    public string Of(string path) =>
        string.Join('.', CacheNames.ShownAt(path).Select(name => counts.GetValueOrDefault(name).ToString(CultureInfo.InvariantCulture)));
}

using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Counting;

/// <summary>Adds searches to the totals of their days and to the misses.</summary>
internal sealed class SearchLedger(CountStore store, QueryKey key)
{
    internal const int MostMisses = 10_000;

    public async Task AddAsync(IReadOnlyList<SeenSearch> searches)
    {
        await AddTotalsAsync(searches);
        await AddMissesAsync(searches);
        await store.SaveChangesAsync();
    }

    private async Task AddTotalsAsync(IReadOnlyList<SeenSearch> searches)
    {
        foreach (var seen in searches.GroupBy(search => search.Day))
        {
            var day = await store.Days.FindAsync(seen.Key) ?? store.Days.Add(new SearchDay { Day = seen.Key }).Entity;
            day.Searches += seen.Count();
            day.FoundNothing += seen.Count(search => search.FoundNothing);
            day.Corrected += seen.Count(search => search.Corrected);
        }
    }

    private async Task AddMissesAsync(IReadOnlyList<SeenSearch> searches)
    {
        var seen = searches.Where(search => search.Words is not null).Select(search => (Search: search, Hash: key.HashOf(search.Words!))).ToList();
        if (seen.Count == 0)
            return;

        var hashes = seen.Select(one => one.Hash).Distinct().ToList();
        var known = await store.Misses.Where(miss => hashes.Contains(miss.Hash)).ToDictionaryAsync(miss => (miss.Hash, miss.Kind));
        var room = MostMisses - await store.Misses.CountAsync();
        foreach (var (search, hash, kind) in seen.SelectMany(one => one.Search.Kinds().Select(kind => (one.Search, one.Hash, kind))))
        {
            if (!known.TryGetValue((hash, kind), out var miss))
            {
                if (room-- <= 0)
                    continue;
                known[(hash, kind)] = miss = store.Misses.Add(new MissedSearch { Hash = hash, Kind = kind }).Entity;
            }

            miss.See(search.Day, search.Words!);
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Counting;

/// <summary>A query of which the words are kept: enough different days have seen it.</summary>
public sealed record KeptSearch(string Words, MissKind Kind, int Count, int Days, DateOnly LastDay);

/// <summary>What staff may know of searches that found nothing or were corrected.</summary>
public sealed class MissedSearches(CountStore store, TimeProvider clock)
{
    /// <returns>The most frequent first.</returns>
    public Task<List<KeptSearch>> ListAsync(int take, CancellationToken cancellationToken) => store.Misses.AsNoTracking()
        .Where(miss => miss.Words != null)
        .OrderByDescending(miss => miss.Count).ThenBy(miss => miss.Words).ThenBy(miss => miss.Kind)
        .Take(take)
        .Select(miss => new KeptSearch(miss.Words!, miss.Kind, miss.Count, miss.Days, miss.LastDay))
        .ToListAsync(cancellationToken);

    /// <param name="days">How many days back, today among them.</param>
    /// <returns>A row for each day that saw a search, the latest first.</returns>
    public Task<List<SearchDay>> TotalsAsync(int days, CancellationToken cancellationToken)
    {
        var first = clock.Today().AddDays(1 - days);
        return store.Days.AsNoTracking().Where(day => day.Day >= first).OrderByDescending(day => day.Day).ToListAsync(cancellationToken);
    }
}

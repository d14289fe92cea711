using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Counting;

/// <summary>Writes down what was counted, and drops what is old.</summary>
internal sealed class CountLedger(CountStore store, SearchLedger searches)
{
    private const int DaysOfMisses = 90;
    private const int DaysOfTotals = 400;
    private const int DaysOfDone = 30;

    /// <param name="dropsOld">Whether this is the first time on this day: nothing grows old in the middle of one.</param>
    public async Task WriteAsync(TakenCounts taken, DateOnly today, bool dropsOld)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (dropsOld)
            await DropOldAsync(today);
        await searches.AddAsync(taken.Searches);
        foreach (var page in taken.Pages)
            await AddAsync(page);
        await transaction.CommitAsync();
    }

    private async Task DropOldAsync(DateOnly today)
    {
        var forgotten = today.AddDays(-DaysOfMisses);
        var past = today.AddDays(-DaysOfTotals);
        var done = today.AddDays(-DaysOfDone);
        await store.EraseAsync(async () =>
        {
            await store.Misses.Where(miss => miss.LastDay < forgotten).ExecuteDeleteAsync();
            await store.Mistakes.Where(mistake => mistake.Day < past || mistake.DoneOn < done).ExecuteDeleteAsync();
        });
        await store.Days.Where(day => day.Day < past).ExecuteDeleteAsync();
        await store.PageDays.Where(page => page.Day < past).ExecuteDeleteAsync();
    }

    private Task<int> AddAsync(PageCount page) => store.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "CountedPages" ("Kind", "Day", "Path", "Count") VALUES ({page.Kind.ToString()}, {page.Day}, {page.Path}, {page.Count})
        ON CONFLICT ("Kind", "Day", "Path") DO UPDATE SET "Count" = "CountedPages"."Count" + excluded."Count"
        """);
}

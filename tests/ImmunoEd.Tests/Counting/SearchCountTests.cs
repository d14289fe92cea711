using System.Net;
using ImmunoEd.Counting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Counting;

/// <summary>What is kept of searches that went wrong, and above all what is not.</summary>
public sealed class SearchCountTests : IAsyncDisposable
{
    private const string Canary = "quokkaberry";
    private const string Other = "wombatgrass";

    private readonly SmallPortal small = new();

    private Portal Portal => small.Portal;

    public ValueTask DisposeAsync() => small.DisposeAsync();

    [Fact]
    public async Task Words_that_two_days_have_seen_are_nowhere_in_the_data_folder()
    {
        await SearchAsync($"{Canary} one", $"{Other} two");
        NextDay();
        await SearchAsync($"{Canary} one", $"{Other} two");
        NextDay();
        await SearchAsync($"{Other} two", "melanoma");

        Assert.Equal([$"{Other} two"], (await KeptAsync()).Select(kept => kept.Words));
        var data = Portal.DataFolder();
        Assert.Contains(Other, data, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, data, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Many_searches_on_two_days_are_still_two_days()
    {
        for (var i = 0; i < 20; i++)
            await SearchAsync(Canary);
        NextDay();
        for (var i = 0; i < 20; i++)
            await SearchAsync(Canary);

        Assert.Empty(await KeptAsync());
        Assert.DoesNotContain(Canary, Portal.DataFolder(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_third_day_keeps_the_words_however_they_were_typed()
    {
        await SearchAsync(Canary + " two");
        NextDay();
        await SearchAsync($"  {Canary.ToUpperInvariant()}\t TWO ");
        NextDay();
        await SearchAsync(Canary + "  Two", Canary + " two");

        Assert.Equal([new KeptSearch(Canary + " two", MissKind.FoundNothing, Count: 4, Days: 3, new DateOnly(2026, 11, 24))], await KeptAsync());
    }

    [Fact]
    public async Task Corrected_searches_are_counted_as_they_were_typed()
    {
        for (var day = 0; day < 3; day++)
        {
            await SearchAsync("melonoma");
            NextDay();
        }

        Assert.Equal([new KeptSearch("melonoma", MissKind.Corrected, Count: 3, Days: 3, new DateOnly(2026, 11, 24))], await KeptAsync());
    }

    [Fact]
    public async Task What_was_searched_for_as_typed_after_a_correction_counts_too()
    {
        for (var day = 0; day < 3; day++)
        {
            using var response = await Portal.Client().GetAsync("/search?q=melonoma&exact=1");
            await Portal.WriteCountsAsync();
            NextDay();
        }

        Assert.Equal([("melonoma", MissKind.FoundNothing)], (await KeptAsync()).Select(kept => (kept.Words, kept.Kind)));
    }

    [Fact]
    public async Task Programs_that_search_are_counted()
    {
        for (var day = 0; day < 3; day++)
        {
            using var response = await Portal.Client().GetAsync("/search.json?q=" + Canary);
            await Portal.WriteCountsAsync();
            NextDay();
        }

        Assert.Equal([Canary], (await KeptAsync()).Select(kept => kept.Words));
    }

    [Theory]
    [InlineData("quokkaberry@example.org")]
    [InlineData("quokkaberry ＠ example.org")]
    [InlineData("quokkaberry 555-0142")]
    [InlineData("quokkaberry (555) 014 2")]
    [InlineData("quokkaberry 1 2 3 4 5")]
    [InlineData("quokkaberry ٠٥٥٥١٢٣")]
    [InlineData("born 3.4.1961 quokkaberry")]
    public async Task What_may_say_who_is_searching_is_counted_and_never_kept(string query)
    {
        for (var day = 0; day < 4; day++)
        {
            await SearchAsync(query);
            NextDay();
        }

        Assert.Empty(await KeptAsync());
        Assert.Equal(0, await CountAsync());
        Assert.DoesNotContain(Canary, Portal.DataFolder(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, (await TotalsAsync()).Sum(day => day.FoundNothing));
    }

    [Fact]
    public async Task Days_are_told_how_many_searches_they_saw()
    {
        await SearchAsync("melanoma", "melanoma", "melonoma", Canary, "");
        NextDay();
        await SearchAsync(Canary);

        Assert.Equal(
            [(new DateOnly(2026, 11, 23), 1, 1, 0), (new DateOnly(2026, 11, 22), 4, 1, 1)],
            (await TotalsAsync()).Select(day => (day.Day, day.Searches, day.FoundNothing, day.Corrected)));
        await Portal.WithServicesAsync(async services =>
            Assert.Equal(1, Assert.Single(await services.GetRequiredService<MissedSearches>().TotalsAsync(1, CancellationToken.None)).Searches));
    }

    [Fact]
    public async Task Words_that_nobody_searches_for_any_more_are_forgotten_and_gone_from_the_file()
    {
        for (var day = 0; day < 3; day++)
        {
            await SearchAsync(Canary);
            NextDay();
        }

        Assert.Contains(Canary, Portal.DataFolder(), StringComparison.Ordinal);
        Portal.Clock.Now += TimeSpan.FromDays(90);
        await Portal.WriteCountsAsync();

        Assert.Equal(0, await CountAsync());
        Assert.DoesNotContain(Canary, Portal.DataFolder(), StringComparison.Ordinal);
        Assert.Equal(3, (await TotalsAsync()).Count);
        Portal.Clock.Now += TimeSpan.FromDays(311);
        await Portal.WriteCountsAsync();
        Assert.Empty(await TotalsAsync());
    }

    [Fact]
    public async Task There_is_an_end_to_what_is_kept()
    {
        await Portal.WithServicesAsync(services => services.GetRequiredService<CountStore>().Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE Numbers(Number) AS (VALUES(1) UNION ALL SELECT Number + 1 FROM Numbers WHERE Number < {SearchLedger.MostMisses})
            INSERT INTO CountedMisses (Hash, Kind, Days, LastDay, Count) SELECT Number, 'FoundNothing', 1, '2026-11-22', 1 FROM Numbers
            """));
        for (var day = 0; day < 3; day++)
        {
            await SearchAsync(Canary);
            NextDay();
        }

        Assert.Equal(SearchLedger.MostMisses, await CountAsync());
        Assert.Empty(await KeptAsync());
        Assert.Equal(3, (await TotalsAsync()).Sum(day => day.FoundNothing));
    }

    [Fact]
    public void A_queue_that_nobody_empties_has_an_end()
    {
        var counts = new SearchCounts(Portal.Clock);
        for (var i = 0; i < 100_000; i++)
            counts.Add(Canary, foundNothing: true, corrected: false);

        Assert.InRange(counts.TakeAll().Count(), 1, 5_000);
    }

    private async Task SearchAsync(params string[] queries)
    {
        using var client = Portal.Client();
        foreach (var query in queries)
        {
            using var response = await client.GetAsync("/search?q=" + Uri.EscapeDataString(query));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await Portal.WriteCountsAsync();
    }

    private void NextDay() => Portal.Clock.Now += TimeSpan.FromDays(1);

    private async Task<IReadOnlyList<KeptSearch>> KeptAsync()
    {
        IReadOnlyList<KeptSearch> kept = [];
        await Portal.WithServicesAsync(async services => kept = await services.GetRequiredService<MissedSearches>().ListAsync(100, CancellationToken.None));
        return kept;
    }

    private async Task<IReadOnlyList<SearchDay>> TotalsAsync()
    {
        IReadOnlyList<SearchDay> totals = [];
        await Portal.WithServicesAsync(async services => totals = await services.GetRequiredService<MissedSearches>().TotalsAsync(1_000, CancellationToken.None));
        return totals;
    }

    private async Task<int> CountAsync()
    {
        var count = 0;
        await Portal.WithServicesAsync(async services => count = await services.GetRequiredService<CountStore>().Misses.CountAsync());
        return count;
    }
}

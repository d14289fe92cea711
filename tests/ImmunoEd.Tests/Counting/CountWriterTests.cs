using System.Net;
using System.Security.Cryptography;
using ImmunoEd.Counting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Counting;

/// <summary>Counting is never on a reader's way.</summary>
public sealed class CountWriterTests
{
    private const string Canary = "quokkaberry";

    [Fact]
    public async Task A_reader_is_answered_while_nothing_can_be_written_and_is_counted_later()
    {
        await using var small = new SmallPortal();
        using var client = small.Portal.Client();
        Task writing;
        await using (var connection = await OpenAsync(small.Portal))
        {
            await RunAsync(connection, "BEGIN IMMEDIATE");
            using (await client.GetAsync("/search?q=" + Canary))
                writing = Task.Run(small.Portal.WriteCountsAsync);
            for (var i = 0; i < 5; i++)
            {
                using var response = await client.GetAsync("/search?q=" + Canary);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.False(writing.IsCompleted);
            }

            await RunAsync(connection, "ROLLBACK");
        }

        await writing;
        await small.Portal.WriteCountsAsync();
        Assert.Equal(6, Assert.Single(await TotalsAsync(small.Portal)).FoundNothing);
    }

    [Fact]
    public async Task A_reader_is_answered_when_the_tables_are_lost_and_the_log_says_so_without_the_query()
    {
        await using var small = new SmallPortal();
        using var client = small.Portal.Client();
        await using (var connection = await OpenAsync(small.Portal))
            await RunAsync(connection, "ALTER TABLE CountedMisses RENAME TO Away");
        for (var i = 0; i < 3; i++)
        {
            using var response = await client.GetAsync("/search?q=" + Canary);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await small.Portal.WriteCountsAsync();
        }

        Assert.Single(small.Portal.Log.Lines, line => line.StartsWith("Nothing is being counted: ", StringComparison.Ordinal));
        await using (var connection = await OpenAsync(small.Portal))
            await RunAsync(connection, "ALTER TABLE Away RENAME TO CountedMisses");
        await small.Portal.WriteCountsAsync();
        await small.Portal.WriteCountsAsync();

        Assert.Equal(3, Assert.Single(await TotalsAsync(small.Portal)).FoundNothing);
        Assert.DoesNotContain(small.Portal.Log.Lines, line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Counts_and_their_key_outlive_a_restart()
    {
        using var content = new SmallContent();
        using var data = new TemporaryFolder();
        for (var day = 0; day < 3; day++)
        {
            await using var portal = Portal.With(content.Path, new() { ["Data:Directory"] = data.Path });
            portal.Clock.Now += TimeSpan.FromDays(day);
            using var response = await portal.Client().GetAsync("/search?q=" + Canary);
        }

        await using var last = Portal.With(content.Path, new() { ["Data:Directory"] = data.Path });
        Assert.Equal([1, 1, 1], (await TotalsAsync(last)).Select(day => day.Searches));
        await last.WithServicesAsync(async services =>
            Assert.Equal([Canary], (await services.GetRequiredService<MissedSearches>().ListAsync(10, CancellationToken.None)).Select(kept => kept.Words)));
    }

    [Fact]
    public async Task Counts_are_written_by_themselves()
    {
        await using var small = new SmallPortal();
        using (await small.Portal.Client().GetAsync("/search?q=" + Canary))
        {
            for (var second = 0; second < 60 && (await TotalsAsync(small.Portal)).Count == 0; second++)
                await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(1, Assert.Single(await TotalsAsync(small.Portal)).Searches);
    }

    [Fact]
    public void The_key_is_random_and_for_the_owner_alone()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "keys", "one.key");
        var hash = new QueryKey(file).HashOf(Canary);

        Assert.Equal(32, new FileInfo(file).Length);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(hash, new QueryKey(file).HashOf(Canary));
        Assert.NotEqual(hash, new QueryKey(Path.Combine(folder.Path, "keys", "two.key")).HashOf(Canary));
        Assert.NotEqual(hash, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Canary))));
    }

    [Fact]
    public void A_key_that_was_cut_short_is_made_anew()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "one.key");
        File.WriteAllBytes(file, new byte[5]);

        Assert.Equal(64, new QueryKey(file).HashOf(Canary).Length);
        Assert.Equal(32, new FileInfo(file).Length);
    }

    private static async Task<IReadOnlyList<SearchDay>> TotalsAsync(Portal portal)
    {
        IReadOnlyList<SearchDay> totals = [];
        await portal.WithServicesAsync(async services => totals = await services.GetRequiredService<MissedSearches>().TotalsAsync(10_000, CancellationToken.None));
        return totals;
    }

    private static async Task<SqliteConnection> OpenAsync(Portal portal)
    {
        _ = portal.Address;
        var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataDirectory, "immunoed.db")};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task RunAsync(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

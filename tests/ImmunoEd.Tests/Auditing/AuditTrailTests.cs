using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Auditing;

public sealed class AuditTrailTests : IDisposable
{
    private readonly SmallPortal small = new();
    private readonly Desk desk;

    public AuditTrailTests() => desk = new Desk(small.Portal);

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_trail_that_nobody_touched_is_whole()
    {
        await FillAsync();

        var trail = await VerifyAsync();

        Assert.Null(trail.Break);
        Assert.Equal(await desk.AskAsync((ArticleStore store) => store.Set<AuditEntry>().LongCountAsync()), trail.Entries);
        Assert.Matches("^[0-9a-f]{64}$", trail.LastHash);
    }

    [Theory]
    [InlineData("\"By\" = 'Somebody'")]
    [InlineData("\"AccountId\" = 'account-x'")]
    [InlineData("\"AccountId\" = NULL")]
    [InlineData("\"Act\" = 'article.saved'")]
    [InlineData("\"Subject\" = '/basics/other'")]
    [InlineData("\"Detail\" = NULL")]
    [InlineData("\"Detail\" = 'other'")]
    [InlineData("\"At\" = '2026-11-21 12:00:00'")]
    [InlineData("\"Hash\" = upper(\"Hash\")")]
    public async Task An_altered_row_is_named(string change)
    {
        await FillAsync();

        await ExecuteAsync($"UPDATE AuditEntries SET {change} WHERE \"Id\" = 4");

        Assert.Equal(4, (await VerifyAsync()).Break?.Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_removed_row_is_named(int id)
    {
        await FillAsync();

        await ExecuteAsync($"DELETE FROM AuditEntries WHERE \"Id\" = {id}");

        Assert.Equal(new AuditBreak(id, "the row is missing"), (await VerifyAsync()).Break);
    }

    [Fact]
    public async Task A_row_that_was_removed_with_the_gap_closed_is_named()
    {
        await FillAsync();

        await ExecuteAsync("DELETE FROM AuditEntries WHERE \"Id\" = 4");
        await ExecuteAsync("UPDATE AuditEntries SET \"Id\" = \"Id\" - 1 WHERE \"Id\" > 4");

        Assert.Equal(4, (await VerifyAsync()).Break?.Id);
    }

    [Fact]
    public async Task Rows_that_changed_places_are_named()
    {
        await FillAsync();

        await ExecuteAsync("UPDATE AuditEntries SET \"Id\" = CASE \"Id\" WHEN 3 THEN -4 ELSE -3 END WHERE \"Id\" IN (3, 4)");
        await ExecuteAsync("UPDATE AuditEntries SET \"Id\" = -\"Id\" WHERE \"Id\" < 0");

        Assert.Equal(3, (await VerifyAsync()).Break?.Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task A_row_before_the_first_is_named(long id)
    {
        await FillAsync();

        await InsertAsync(id, AuditHead.NoHash);

        Assert.Equal(id, (await VerifyAsync()).Break?.Id);
    }

    [Fact]
    public async Task A_row_put_in_between_is_named()
    {
        await FillAsync();
        var before = (await EntriesAsync())[2].Hash;
        await ExecuteAsync("UPDATE AuditEntries SET \"Id\" = -\"Id\" - 1 WHERE \"Id\" > 3");
        await ExecuteAsync("UPDATE AuditEntries SET \"Id\" = -\"Id\" WHERE \"Id\" < 0");

        await InsertAsync(4, before);

        Assert.Equal(5, (await VerifyAsync()).Break?.Id);
    }

    [Fact]
    public async Task A_row_put_after_the_last_is_named()
    {
        await FillAsync();
        var last = (await EntriesAsync())[^1];

        await InsertAsync(last.Id + 1, last.Hash);

        Assert.Equal(last.Id + 1, (await VerifyAsync()).Break?.Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Rows_cut_off_the_end_are_missed(int rows)
    {
        await FillAsync();
        var last = (await EntriesAsync())[^1].Id;

        await ExecuteAsync($"DELETE FROM AuditEntries WHERE \"Id\" > {last - rows}");

        Assert.Equal(last - rows + 1, (await VerifyAsync()).Break?.Id);
    }

    [Fact]
    public async Task A_last_row_that_was_made_anew_is_named()
    {
        await FillAsync();
        var entries = await EntriesAsync();
        await ExecuteAsync($"DELETE FROM AuditEntries WHERE \"Id\" = {entries[^1].Id}");

        await InsertAsync(entries[^1].Id, entries[^2].Hash);

        Assert.Equal(entries[^1].Id, (await VerifyAsync()).Break?.Id);
    }

    [Fact]
    public async Task A_trail_that_was_emptied_is_not_whole()
    {
        await FillAsync();

        await ExecuteAsync("DELETE FROM AuditEntries");

        Assert.Equal(1, (await VerifyAsync()).Break?.Id);
    }

    [Fact]
    public async Task Acts_of_several_at_once_chain_without_a_gap()
    {
        await FillAsync();
        var before = (await VerifyAsync()).Entries;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => small.Portal.WithServicesAsync(async services =>
        {
            var store = services.GetRequiredService<ArticleStore>();
            foreach (var number in Enumerable.Range(0, 10))
                await AppendAsync(services, store, $"{writer}.{number}", commit: true);
        }))));

        var trail = await VerifyAsync();
        Assert.Null(trail.Break);
        Assert.Equal(before + 80, trail.Entries);
        Assert.Equal(80, (await EntriesAsync()).Where(entry => entry.Act == "test.act").Select(entry => entry.Detail).Distinct().Count());
    }

    [Fact]
    public async Task An_act_that_is_rolled_back_leaves_no_row()
    {
        await FillAsync();
        var before = (await VerifyAsync()).Entries;

        await small.Portal.WithServicesAsync(async services =>
        {
            var store = services.GetRequiredService<ArticleStore>();
            await AppendAsync(services, store, "rolled back", commit: false);
            await AppendAsync(services, store, "kept", commit: true);
        });

        var trail = await VerifyAsync();
        Assert.Null(trail.Break);
        Assert.Equal(before + 1, trail.Entries);
        Assert.Equal("kept", (await EntriesAsync())[^1].Detail);
    }

    [Fact]
    public async Task An_act_that_fails_leaves_neither_row_nor_change()
    {
        var id = await desk.CreateAsync();
        await desk.SignOffAsync(id);
        var before = (await VerifyAsync()).Entries;
        await ExecuteAsync("CREATE TRIGGER Broken BEFORE INSERT ON AuditEntries BEGIN SELECT RAISE(ABORT, 'broken'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => desk.PublishAsync(id));

        Assert.Equal(404, await desk.StatusAsync());
        Assert.Equal(ArticleState.SignedOff, (await desk.ArticleAsync(id)).State);
        Assert.Equal(before, (await VerifyAsync()).Entries);
    }

    [Fact]
    public async Task An_act_without_a_transaction_is_a_fault() => await small.Portal.WithServicesAsync(async services =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            services.GetRequiredService<AuditTrail>().AppendAsync(services.GetRequiredService<ArticleStore>(), Desk.Ann, "test.act", null, null, default)));

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\uD800 alone")]
    [InlineData("\uFEFF\u2028<é>'\"\\😀")]
    public async Task Hostile_bytes_in_a_comment_do_not_break_the_chain(string comment)
    {
        var id = await desk.CreateAsync();

        Assert.Null(await desk.SubmitAsync(id, comment: comment));
        Assert.Null(await desk.ReturnAsync(id));

        Assert.Null((await VerifyAsync()).Break);
    }

    private async Task FillAsync()
    {
        var id = await desk.CreateAsync();
        await desk.SubmitAsync(id, comment: "Please read.");
        await desk.SignOffAsync(id, comment: "Read.");
        await desk.SaveAsync(id, Desk.Changed);
        await desk.SubmitAsync(id, comment: "Again.");
    }

    private static async Task AppendAsync(IServiceProvider services, ArticleStore store, string detail, bool commit)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        await services.GetRequiredService<AuditTrail>().AppendAsync(store, Desk.Ann, "test.act", null, detail, default);
        if (commit)
            await transaction.CommitAsync();
    }

    private Task<int> InsertAsync(long id, string previousHash) => desk.AskAsync(async (ArticleStore store) =>
    {
        var entry = new AuditEntry { Id = id, At = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc), By = "Forger", Act = "article.published", PreviousHash = previousHash, Hash = "" };
        entry.Hash = entry.ComputeHash();
        store.Add(entry);
        return await store.SaveChangesAsync();
    });

    private Task<List<AuditEntry>> EntriesAsync() => desk.AskAsync((ArticleStore store) => store.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync());

    private Task<AuditVerification> VerifyAsync() => desk.AskAsync((ArticleStore store) => AuditChain.VerifyAsync(store, default));

    private Task<int> ExecuteAsync(string sql) => desk.AskAsync((ArticleStore store) => store.Database.ExecuteSqlRawAsync(sql));
}

using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Articles;

public sealed class SqliteWriterQueueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteWriterQueue queue = new();

    [Fact]
    public async Task A_second_writer_waits_until_the_first_has_committed()
    {
        await using var first = Open();
        await using var second = Open();
        var transaction = await first.Database.BeginTransactionAsync();
        var waiting = second.Database.BeginTransactionAsync();
        Assert.False(waiting.IsCompleted);

        await transaction.CommitAsync();
        await transaction.DisposeAsync();
        await (await waiting.WaitAsync(TimeSpan.FromSeconds(20))).DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_writer_that_gives_up_lets_the_next_one_in(bool disposesTransaction)
    {
        await using var second = Open();
        await using (var first = Open())
        {
            var transaction = await first.Database.BeginTransactionAsync();
            if (disposesTransaction)
                await transaction.DisposeAsync();
        }

        await using var next = await second.Database.BeginTransactionAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_writer_that_stops_waiting_takes_no_turn()
    {
        await using var first = Open();
        await using var second = Open();
        var transaction = await first.Database.BeginTransactionAsync();
        using var stop = new CancellationTokenSource();
        var waiting = second.Database.BeginTransactionAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        await transaction.DisposeAsync();
        await using var next = await second.Database.BeginTransactionAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    public void Dispose()
    {
        queue.Dispose();
        folder.Dispose();
    }

    private SqliteArticleStore Open()
    {
        var options = new DbContextOptionsBuilder<SqliteArticleStore>();
        ArticlesSetup.UseSqlite(options, Path.Combine(folder.Path, "test.db"), queue);
        return new SqliteArticleStore(options.Options);
    }
}

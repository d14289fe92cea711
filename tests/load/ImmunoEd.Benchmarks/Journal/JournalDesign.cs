using System.Threading.Channels;
using ImmunoEd.Articles;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>One way of writing the same SQLite file: the connection settings, and whether all writers hand over to one connection.</summary>
internal sealed class JournalDesign : IAsyncDisposable
{
    private const string Wal = "PRAGMA busy_timeout=10000; PRAGMA journal_mode=wal; PRAGMA synchronous=2;";
    private const string ReadOnly = "PRAGMA busy_timeout=10000;";

    private readonly DbContextOptions<SqliteArticleStore> writing;
    private readonly DbContextOptions<SqliteArticleStore> reading;
    private readonly Channel<Func<Task>>? handedOver;
    private readonly Task writer = Task.CompletedTask;

    private JournalDesign(string name, string file, DbContextOptions<SqliteArticleStore> writing, DbContextOptions<SqliteArticleStore> reading, bool hasOneWriter)
    {
        (Name, File, this.writing, this.reading) = (name, file, writing, reading);
        if (!hasOneWriter)
            return;
        handedOver = Channel.CreateUnbounded<Func<Task>>(new UnboundedChannelOptions { SingleReader = true });
        writer = Task.Factory.StartNew(WriteAsync, default, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    public string Name { get; }

    public string File { get; }

    /// <summary>What the program does: its own settings, every writer on a connection of its own, in the order of their coming.</summary>
    public static JournalDesign RollbackJournal(string name, string file)
    {
        var builder = new DbContextOptionsBuilder<SqliteArticleStore>();
        ArticlesSetup.UseSqlite(builder, file, new SqliteWriterQueue());
        return new JournalDesign(name, file, builder.Options, builder.Options, hasOneWriter: false);
    }

    public static JournalDesign RollbackJournalWithoutQueue(string name, string file, int busyTimeoutMilliseconds)
    {
        var settings = Invariant($"PRAGMA busy_timeout={busyTimeoutMilliseconds}; PRAGMA journal_mode=truncate; PRAGMA synchronous=2; PRAGMA cache_spill=off;");
        var options = Options(file, SqliteOpenMode.ReadWriteCreate, settings);
        return new JournalDesign(name, file, options, options, hasOneWriter: false);
    }

    public static JournalDesign WalWithOneWriter(string name, string file) =>
        new(name, file, Options(file, SqliteOpenMode.ReadWriteCreate, Wal), Options(file, SqliteOpenMode.ReadOnly, ReadOnly), hasOneWriter: true);

    public static JournalDesign PlainWal(string name, string file) =>
        new(name, file, Options(file, SqliteOpenMode.ReadWriteCreate, Wal), Options(file, SqliteOpenMode.ReadWriteCreate, Wal), hasOneWriter: false);

    public async Task<int> SaveAsync(int articleId, string text)
    {
        if (handedOver is null)
            return await SaveNowAsync(articleId, text);

        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        handedOver.Writer.TryWrite(async () =>
        {
            try
            {
                done.SetResult(await SaveNowAsync(articleId, text));
            }
            catch (SqliteException fault)
            {
                done.SetException(fault);
            }
        });
        return await done.Task;
    }

    public async Task<PublishedPage?> ReadAsync(string section, string slug)
    {
        await using var store = new SqliteArticleStore(reading);
        return await store.Published().Include(page => page.Tags).FirstOrDefaultAsync(page => page.Section == section && page.Slug == slug);
    }

    public async Task<T> UseAsync<T>(Func<ArticleStore, Task<T>> work)
    {
        await using var store = new SqliteArticleStore(writing);
        return await work(store);
    }

    public async Task<string> IntegrityAsync() => await UseAsync(async store =>
    {
        var answers = await store.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync();
        return string.Join(", ", answers);
    });

    public async ValueTask DisposeAsync()
    {
        handedOver?.Writer.Complete();
        await writer;
        SqliteConnection.ClearAllPools();
    }

    private async Task<int> SaveNowAsync(int articleId, string text) => await UseAsync(store => ArticleSave.RunAsync(store, articleId, text));

    private async Task WriteAsync()
    {
        await foreach (var work in handedOver!.Reader.ReadAllAsync())
            await work();
    }

    private static DbContextOptions<SqliteArticleStore> Options(string file, SqliteOpenMode mode, string settings) =>
        new DbContextOptionsBuilder<SqliteArticleStore>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, ForeignKeys = true }.ConnectionString)
            .AddInterceptors(new ConnectionSettings(settings))
            .Options;
}

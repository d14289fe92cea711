using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ImmunoEd.Tests.Articles;

public sealed class FileMigrationTests : IDisposable
{
    private const string Before = "20261122195845_Workflow";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(FileChunk.Size)]
    [InlineData(2 * FileChunk.Size + 3)]
    public async Task A_file_of_an_older_database_is_kept_byte_for_byte(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        await using var store = Store();
        await store.GetService<IMigrator>().MigrateAsync(Before);
        await store.Database.ExecuteSqlAsync($"""INSERT INTO "Files" ("Path", "ContentType", "Bytes", "Hash", "Width") VALUES ('media/old.png', 'image/png', {bytes}, 'abc', 7)""");
        await store.Database.MigrateAsync();

        var file = await store.Files.SingleAsync();
        using var copy = new MemoryStream();
        await new FileContentStream(store, file).CopyToAsync(copy);
        Assert.Equal((length, "abc", "abc", 7, 1), (file.Length, file.Hash, file.FolderHash, file.Width, file.Version));
        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal((length + FileChunk.Size - 1) / FileChunk.Size, await store.FileChunks.CountAsync());
    }

    private SqliteArticleStore Store()
    {
        var options = new DbContextOptionsBuilder<SqliteArticleStore>();
        ArticlesSetup.UseSqlite(options, Path.Combine(folder.Path, "old.db"));
        return new SqliteArticleStore(options.Options);
    }
}

using ImmunoEd.Articles;
using ImmunoEd.Counting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Counting;

public sealed class CountStoreTests
{
    [Fact]
    public async Task The_migrations_make_the_model()
    {
        using var folder = new TemporaryFolder();
        await using var migrated = Open(Path.Combine(folder.Path, "migrated.db"));
        await migrated.Database.MigrateAsync();
        await using var model = Open(Path.Combine(folder.Path, "model.db"));
        await model.Database.EnsureCreatedAsync();

        Assert.Equal(await SchemaOf(model), await SchemaOf(migrated));
        Assert.False(migrated.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Counts_and_articles_share_a_file_and_neither_knows_the_others_migrations()
    {
        await using var small = new SmallPortal();
        await small.Portal.WithServicesAsync(async services =>
        {
            var counts = services.GetRequiredService<CountStore>();
            var articles = services.GetRequiredService<ArticleStore>();

            Assert.Equal(articles.Database.GetConnectionString(), counts.Database.GetConnectionString());
            Assert.Equal(counts.Database.GetMigrations(), await counts.Database.GetAppliedMigrationsAsync());
            Assert.Equal(articles.Database.GetMigrations(), await articles.Database.GetAppliedMigrationsAsync());
            Assert.Empty(counts.Database.GetMigrations().Intersect(articles.Database.GetMigrations()));
            await services.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None);
        });
    }

    private static SqliteCountStore Open(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteCountStore>();
        ArticlesSetup.UseSqlite(options, file);
        CountingSetup.UseOwnHistory(options);
        return new SqliteCountStore(options.Options);
    }

    private static Task<List<string>> SchemaOf(CountStore store) => store.Database
        .SqlQuery<string>($"""SELECT sql AS "Value" FROM sqlite_master WHERE name LIKE '%Counted%' AND name NOT LIKE '\_\_EF%' ESCAPE '\' AND sql IS NOT NULL ORDER BY name""")
        .ToListAsync();
}

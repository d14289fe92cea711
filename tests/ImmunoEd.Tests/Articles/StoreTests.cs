using ImmunoEd.Articles;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Articles;

public sealed class StoreTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private Portal Portal => small.Portal;

    [Theory]
    [InlineData("journal_mode", "truncate")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    public Task A_connection_keeps_a_saved_edit_through_a_power_cut(string setting, string value) => Portal.StoreAsync(async store =>
    {
        await store.Database.OpenConnectionAsync();
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {setting}";

        Assert.Equal(value, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
    });

    [Fact]
    public Task The_migrations_make_the_model() => Portal.StoreAsync(async store =>
    {
        using var folder = new TemporaryFolder();
        var options = new DbContextOptionsBuilder<SqliteArticleStore>();
        ArticlesSetup.UseSqlite(options, Path.Combine(folder.Path, "model.db"));
        await using var model = new SqliteArticleStore(options.Options);
        await model.Database.EnsureCreatedAsync();

        Assert.Equal(await SchemaOf(model), await SchemaOf(store));
        Assert.False(store.Database.HasPendingModelChanges());
    });

    [Fact]
    public Task A_revision_cannot_be_changed() => RefusedAsync(async store =>
        store.Entry(await store.Revisions.FirstAsync()).Property(revision => revision.Title).CurrentValue = "Other");

    [Fact]
    public Task A_revision_cannot_be_deleted() => RefusedAsync(async store => store.Remove(await store.Revisions.FirstAsync()));

    [Fact]
    public Task A_decision_cannot_be_changed() => RefusedAsync(async store =>
        store.Entry(await store.Decisions.FirstAsync()).Property(decision => decision.By).CurrentValue = "Somebody");

    [Fact]
    public Task A_decision_cannot_be_deleted() => RefusedAsync(async store => store.Remove(await store.Decisions.FirstAsync()));

    [Fact]
    public Task An_article_cannot_be_deleted_with_its_history() => RefusedAsync(async store =>
        store.Remove(await store.Articles.Include(article => article.Revisions).Include(article => article.Decisions).FirstAsync()));

    [Fact]
    public async Task Another_process_can_write_while_the_portal_serves()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Portal.DataDirectory, "immunoed.db")};Pooling=False");
        await connection.OpenAsync();
        for (var i = 0; i < 10; i++)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO Topics (Slug, Position, Name, Summary, Names) VALUES ('other-{i}', 9, 'Other', 'Other', '{{}}')";
            var reading = Portal.Client().GetAsync("/basics/first");
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
            Assert.Equal(System.Net.HttpStatusCode.OK, (await reading).StatusCode);
        }

        Assert.Equal("Other", (await Portal.Client().PageAsync("/topics/other-9")).Text("h1"));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_a_sentence()
    {
        await using var own = new SmallPortal();
        await own.Portal.StoreAsync(store => store.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_Later', '10.0.14')"));

        await own.Portal.WithServicesAsync(async services =>
        {
            var fault = await Assert.ThrowsAsync<StoreException>(() => services.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None));
            Assert.Equal("The database was written by a newer ImmunoEd (29991231235959_Later). Start that version, or restore a backup.", fault.Message);
        });
    }

    private Task RefusedAsync(Func<ArticleStore, Task> change) => Portal.StoreAsync(async store =>
    {
        await change(store);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.SaveChangesAsync());
        Assert.Throws<InvalidOperationException>(() => store.SaveChanges());
    });

    // Without the full-text tables, which no model knows, without the tables of counts and of accounts, which have migrations of their own, and without defaults: those of a migration are there for the rows that were older than the column.
    private static async Task<List<string>> SchemaOf(ArticleStore store)
    {
        await store.Database.OpenConnectionAsync();
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            """
            SELECT 'column ' || m.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
            FROM sqlite_master m, pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\' AND m.name NOT LIKE 'sqlite%'
              AND m.name NOT LIKE 'SearchText%' AND m.name NOT LIKE 'SearchTitles%' AND m.name NOT LIKE 'Counted%' AND m.name NOT LIKE 'Staff%'
            UNION ALL SELECT 'key ' || m.name || ' ' || f."table" || ' ' || f."from" || ' ' || f."to" || ' ' || f.on_delete
            FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND m.name NOT LIKE 'Staff%'
            UNION ALL SELECT 'index ' || i.name || ' ' || i."unique" || ' ' || x.seqno || ' ' || ifnull(x.name, '')
            FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_xinfo(i.name) x WHERE m.type = 'table' AND x.key = 1 AND m.name NOT LIKE '\_\_EF%' ESCAPE '\'
              AND m.name NOT LIKE 'SearchText%' AND m.name NOT LIKE 'SearchTitles%' AND m.name NOT LIKE 'Counted%' AND m.name NOT LIKE 'Staff%'
            ORDER BY 1
            """;
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        Assert.NotEmpty(lines);
        return lines;
    }
}

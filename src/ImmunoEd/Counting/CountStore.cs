using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Counting;

/// <summary>Where counts are kept: in the database of the articles, in tables, migrations and a history of their own. Each kind of database has a subclass.</summary>
public abstract class CountStore(DbContextOptions options) : DbContext(options)
{
    internal const string History = "__EFMigrationsHistoryCounted";

    public DbSet<MissedSearch> Misses { get; protected set; } = null!;

    public DbSet<SearchDay> Days { get; protected set; } = null!;

    public DbSet<PageCount> PageDays { get; protected set; } = null!;

    public DbSet<ReportedMistake> Mistakes { get; protected set; } = null!;

    /// <summary>Changes or drops what somebody typed, so that the old words leave no bytes behind in the file.</summary>
    internal async Task EraseAsync(Func<Task> change)
    {
        await RunOnSqliteAsync("PRAGMA secure_delete=ON");
        await change();
        await RunOnSqliteAsync("PRAGMA secure_delete=OFF");
    }

    private async Task RunOnSqliteAsync(string pragma)
    {
        if (Database.IsSqlite())
            await Database.ExecuteSqlRawAsync(pragma);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<MissedSearch>(miss =>
        {
            miss.ToTable("CountedMisses");
            miss.HasKey(m => new { m.Hash, m.Kind });
            miss.Property(m => m.Kind).HasConversion<string>();
        });
        modelBuilder.Entity<SearchDay>(day =>
        {
            day.ToTable("CountedSearchDays");
            day.HasKey(d => d.Day);
        });
        modelBuilder.Entity<PageCount>(page =>
        {
            page.ToTable("CountedPages");
            page.HasKey(p => new { p.Kind, p.Day, p.Path });
            page.Property(p => p.Kind).HasConversion<string>();
        });
        modelBuilder.Entity<ReportedMistake>(mistake =>
        {
            mistake.ToTable("CountedMistakes");
            mistake.HasIndex(m => new { m.DoneOn, m.Id });
            mistake.HasIndex(m => new { m.Path, m.Day });
        });
        modelBuilder.HasAuditTrail(ownsTables: false);
    }
}

/// <summary>The embedded default.</summary>
public sealed class SqliteCountStore(DbContextOptions<SqliteCountStore> options) : CountStore(options);

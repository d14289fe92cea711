using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Auditing;

/// <summary>The tables of the trail, for every store that lies in the same database.</summary>
public static class AuditModel
{
    /// <param name="ownsTables">True for the one store whose migrations make the tables.</param>
    public static void HasAuditTrail(this ModelBuilder modelBuilder, bool ownsTables)
    {
        modelBuilder.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("AuditEntries", table => table.ExcludeFromMigrations(!ownsTables));
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.HasIndex(e => e.At);
        });
        modelBuilder.Entity<AuditHead>(head =>
        {
            head.ToTable("AuditHeads", table => table.ExcludeFromMigrations(!ownsTables));
            head.Property(h => h.Id).ValueGeneratedNever();
            if (ownsTables)
                head.HasData(new AuditHead { Id = AuditHead.OnlyId, LastId = 0, LastHash = AuditHead.NoHash });
        });
    }
}

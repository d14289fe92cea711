using ImmunoEd.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ImmunoEd.Staff;

/// <summary>Where accounts are kept: in the database of the articles, in tables, migrations and a history of their own. Each kind of database has a subclass.</summary>
public abstract class StaffStore(DbContextOptions options) : IdentityUserContext<StaffMember>(options)
{
    internal const string History = "__EFMigrationsHistoryStaff";

    public DbSet<StaffLink> Links { get; protected set; } = null!;

    public DbSet<StaffSession> Sessions { get; protected set; } = null!;

    /// <summary>Does an act and writes it down, both or neither. Acts follow one another: what one reads stays true until it ends.</summary>
    internal async Task<T> ActAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var result = await act();
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    internal Task ActAsync(Func<Task> act, CancellationToken cancellationToken) => ActAsync(
        async () =>
        {
            await act();
            return true;
        },
        cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    // The framework's own model depends on services that a context made by hand has not, and has tables for what nobody here has.
    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Ignore<IdentityUserClaim<string>>();
        builder.Ignore<IdentityUserLogin<string>>();
        builder.Ignore<IdentityUserToken<string>>();
        builder.Entity<StaffMember>(ConfigureMember);
        builder.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            passkey.ToTable("StaffPasskeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.UserId);
            passkey.OwnsOne(p => p.Data).ToJson();
        });
        builder.Entity<StaffLink>(link =>
        {
            link.ToTable("StaffLinks");
            link.HasIndex(l => l.Hash).IsUnique();
            link.Property(l => l.Kind).HasConversion<string>();
            link.Property(l => l.Role).HasConversion<string>();
            link.HasOne<StaffMember>().WithMany().HasForeignKey(l => l.AccountId);
        });
        builder.Entity<StaffSession>(session =>
        {
            session.ToTable("StaffSessions");
            session.HasIndex(s => s.Hash).IsUnique();
            session.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.AccountId);
        });
        builder.HasAuditTrail(ownsTables: false);
    }

    private static void ConfigureMember(EntityTypeBuilder<StaffMember> member)
    {
        member.ToTable("StaffMembers");
        member.HasIndex(m => m.NormalizedUserName).IsUnique();
        member.HasIndex(m => m.NormalizedEmail).IsUnique();
        member.Property(m => m.ConcurrencyStamp).IsConcurrencyToken();
        member.Property(m => m.Role).HasConversion<string>();
        member.Ignore(m => m.PhoneNumber).Ignore(m => m.PhoneNumberConfirmed).Ignore(m => m.EmailConfirmed).Ignore(m => m.TwoFactorEnabled);
        member.Ignore(m => m.LockoutEnd).Ignore(m => m.LockoutEnabled).Ignore(m => m.AccessFailedCount);
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.ToUniversalTime(),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}

/// <summary>The embedded default.</summary>
public sealed class SqliteStaffStore(DbContextOptions<SqliteStaffStore> options) : StaffStore(options);

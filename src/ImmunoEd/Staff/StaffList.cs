using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Staff;

public sealed record StaffRow(string Id, string Name, string Credentials, string Email, StaffRole Role, bool IsDisabled, DateTime? LastSignInAt, bool HasSecondFactor);

/// <summary>All accounts, for whoever looks after them.</summary>
public sealed class StaffList(StaffStore store)
{
    public async Task<IReadOnlyList<StaffRow>> AllAsync(CancellationToken cancellationToken) =>
        await Rows().OrderBy(row => row.IsDisabled).ThenBy(row => row.Name).ToListAsync(cancellationToken);

    public Task<StaffRow?> FindAsync(string id, CancellationToken cancellationToken) => Rows().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    private IQueryable<StaffRow> Rows() => store.Users.AsNoTracking().Select(member => new StaffRow(
        member.Id, member.Name, member.Credentials, member.Email!, member.Role, member.IsDisabled, member.LastSignInAt,
        member.AppKey != null || store.UserPasskeys.Any(passkey => passkey.UserId == member.Id)));
}

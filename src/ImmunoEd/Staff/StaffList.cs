using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Staff;

public sealed record StaffRow(string Id, string Name, string Credentials, string Email, StaffRole Role, bool IsDisabled, DateTime? LastSignInAt, bool HasSecondFactor);

/// <summary>All accounts, for whoever looks after them.</summary>
public sealed class StaffList(StaffStore store)
{
    public async Task<IReadOnlyList<StaffRow>> AllAsync(CancellationToken cancellationToken) =>
        await Rows(store.Users.OrderBy(member => member.IsDisabled).ThenBy(member => member.Name)).ToListAsync(cancellationToken);

    public Task<StaffRow?> FindAsync(string id, CancellationToken cancellationToken) =>
        Rows(store.Users.Where(member => member.Id == id)).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<StaffRow> Rows(IQueryable<StaffMember> members) => members.AsNoTracking().Select(member => new StaffRow(
        member.Id, member.Name, member.Credentials, member.Email!, member.Role, member.IsDisabled, member.LastSignInAt,
        member.AppKey != null || store.UserPasskeys.Any(passkey => passkey.UserId == member.Id)));
}

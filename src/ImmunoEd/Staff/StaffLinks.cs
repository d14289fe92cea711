using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Staff;

/// <summary>Makes links that let somebody set a password, and takes them, once each.</summary>
public sealed class StaffLinks(StaffStore store, StaffAccounts accounts, AuditTrail trail, TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The token of a link that makes an administrator.</returns>
    public Task<string> MakeSetupAsync(Actor by, CancellationToken cancellationToken) =>
        MakeAsync(by, hash => new() { Hash = hash, Kind = StaffLinkKind.Setup, Role = StaffRole.Administrator, CreatedAt = Now, ExpiresAt = Now + Hour }, "for an administrator", cancellationToken);

    /// <summary>A newer invitation to the same address takes the place of the older one.</summary>
    public async Task<(string? Token, StaffProblem? Problem)> InviteAsync(Actor by, string email, string name, StaffRole role, CancellationToken cancellationToken)
    {
        (email, name) = (email.Trim(), name.Trim());
        if ((StaffProblem.OfEmail(email) ?? StaffProblem.OfName(name)) is { } problem)
            return (null, problem);
        if (await accounts.FindByEmailAsync(email, cancellationToken) is not null)
            return (null, new(StaffProblem.Email, "There is an account with this e-mail address already."));

        await EndOlderAsync(link => link.Kind == StaffLinkKind.Invite && link.Email == email, cancellationToken);
        return (await MakeAsync(
            by,
            hash => new() { Hash = hash, Kind = StaffLinkKind.Invite, Email = email, Name = name, Role = role, CreatedAt = Now, ExpiresAt = Now + Week },
            $"invitation for {email}, {role}",
            cancellationToken), null);
    }

    public async Task<string> MakeResetAsync(Actor by, StaffMember account, bool removesSecondFactor, CancellationToken cancellationToken)
    {
        await EndOlderAsync(link => link.Kind == StaffLinkKind.Reset && link.AccountId == account.Id, cancellationToken);
        return await MakeAsync(
            by,
            hash => new() { Hash = hash, Kind = StaffLinkKind.Reset, AccountId = account.Id, RemovesSecondFactor = removesSecondFactor, CreatedAt = Now, ExpiresAt = Now + Hour },
            $"new password for {account.Email}{(removesSecondFactor ? ", removes the second factor" : "")}",
            cancellationToken);
    }

    /// <returns>The link if it is valid now.</returns>
    public Task<StaffLink?> FindAsync(string? token, StaffLinkKind kind, CancellationToken cancellationToken)
    {
        var (hash, now) = (Token.HashOf(token ?? ""), Now);
        return store.Links.AsNoTracking().FirstOrDefaultAsync(link => link.Hash == hash && link.Kind == kind && link.EndedAt == null && link.ExpiresAt > now, cancellationToken);
    }

    public async Task<IReadOnlyList<StaffLink>> PendingInvitationsAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        return await store.Links.AsNoTracking().Where(link => link.Kind == StaffLinkKind.Invite && link.EndedAt == null && link.ExpiresAt > now)
            .OrderBy(link => link.ExpiresAt).ToListAsync(cancellationToken);
    }

    public Task TakeBackAsync(Actor by, int id, CancellationToken cancellationToken) => store.ActAsync(
        async () =>
        {
            if (await store.Links.AsNoTracking().FirstOrDefaultAsync(link => link.Id == id && link.Kind == StaffLinkKind.Invite && link.EndedAt == null, cancellationToken) is { } found && await EndAsync(found, cancellationToken))
                await trail.AppendAsync(store, by, StaffActs.LinkTakenBack, null, $"invitation for {found.Email}", cancellationToken);
        },
        cancellationToken);

    /// <summary>Makes the account that a set-up link or an invitation allows.</summary>
    public Task<(StaffMember? Member, StaffProblem? Problem)> AcceptAsync(StaffLink link, string email, string name, string credentials, string password, CancellationToken cancellationToken) => accounts.AddAsync(
        new NewAccount(link.Email ?? email, name, credentials, link.Role ?? StaffRole.Editor, password),
        async member =>
        {
            if (!await EndAsync(link, cancellationToken))
                return null;
            await trail.AppendAsync(store, member.ToActor(), StaffActs.LinkUsed, member.Email, link.Kind == StaffLinkKind.Setup ? "set-up" : "invitation", cancellationToken);
            return member.ToActor();
        },
        cancellationToken);

    /// <summary>Sets a new password, signs out every browser, and removes the second factor where the link says so.</summary>
    public async Task<StaffProblem?> ResetAsync(StaffLink link, StaffMember account, string password, CancellationToken cancellationToken)
    {
        if (accounts.ProblemWithPassword(password, account.Email!, account.Name) is { } problem)
            return problem;
        var hash = accounts.Hash(account, password);
        return await store.ActAsync(
            async () =>
            {
                if (!await EndAsync(link, cancellationToken))
                    return StaffProblem.LinkGone;
                await trail.AppendAsync(store, account.ToActor(), StaffActs.LinkUsed, account.Email, "new password", cancellationToken);
                await accounts.ReplacePasswordAsync(account.ToActor(), account, hash, keptSessionId: 0, cancellationToken);
                if (link.RemovesSecondFactor)
                    await RemoveFactorsAsync(account, cancellationToken);
                return null;
            },
            cancellationToken);
    }

    private async Task RemoveFactorsAsync(StaffMember account, CancellationToken cancellationToken)
    {
        await store.UserPasskeys.Where(passkey => passkey.UserId == account.Id).ExecuteDeleteAsync(cancellationToken);
        await store.Users.Where(member => member.Id == account.Id).ExecuteUpdateAsync(
            set => set.SetProperty(member => member.AppKey, (string?)null).SetProperty(member => member.RecoveryCodes, (string?)null), cancellationToken);
        await trail.AppendAsync(store, account.ToActor(), StaffActs.FactorRemoved, account.Email, "all, by a link", cancellationToken);
    }

    private Task<string> MakeAsync(Actor by, Func<string, StaffLink> link, string detail, CancellationToken cancellationToken) => store.ActAsync(
        async () =>
        {
            var token = Token.Create();
            store.Add(link(Token.HashOf(token)));
            await store.SaveChangesAsync(cancellationToken);
            await trail.AppendAsync(store, by, StaffActs.LinkMade, null, detail, cancellationToken);
            return token;
        },
        cancellationToken);

    private async Task EndOlderAsync(System.Linq.Expressions.Expression<Func<StaffLink, bool>> which, CancellationToken cancellationToken)
    {
        var now = Now;
        await store.Links.Where(link => link.EndedAt == null).Where(which).ExecuteUpdateAsync(set => set.SetProperty(link => link.EndedAt, now), cancellationToken);
    }

    // The check and the change are one statement: of two who come at once, one is too late.
    private async Task<bool> EndAsync(StaffLink link, CancellationToken cancellationToken)
    {
        var now = Now;
        return await store.Links.Where(row => row.Id == link.Id && row.EndedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), cancellationToken) == 1;
    }
}

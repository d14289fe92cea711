using ImmunoEd.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Staff;

/// <summary>What an account is made of.</summary>
public sealed record NewAccount(string Email, string Name, string Credentials, StaffRole Role, string Password);

/// <summary>Makes and changes accounts. Each act and its row in the trail are one transaction.</summary>
public sealed class StaffAccounts(
    StaffStore store, UserManager<StaffMember> members, IPasswordHasher<StaffMember> hasher, PasswordRules rules, StaffSessions sessions, AuditTrail trail, TimeProvider clock)
{
    private const string LastAdministrator = "This is the last active administrator. Make another one first.";

    public Task<bool> AnyAsync(CancellationToken cancellationToken) => store.Users.AnyAsync(cancellationToken);

    public Task<StaffMember?> FindAsync(string id, CancellationToken cancellationToken) => store.Users.AsNoTracking().FirstOrDefaultAsync(member => member.Id == id, cancellationToken);

    public Task<StaffMember?> FindByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = members.NormalizeEmail(email.Trim());
        return store.Users.AsNoTracking().FirstOrDefaultAsync(member => member.NormalizedEmail == normalized, cancellationToken);
    }

    public async Task<(StaffMember? Member, StaffProblem? Problem)> AddAsync(Actor by, NewAccount account, CancellationToken cancellationToken) =>
        await AddAsync(account, _ => Task.FromResult<Actor?>(by), cancellationToken);

    /// <summary>Makes an account and spends its link, both or neither; the link is spent only when everything else is right.</summary>
    /// <param name="permit">Says who makes the account; null where nobody may any longer.</param>
    internal async Task<(StaffMember? Member, StaffProblem? Problem)> AddAsync(NewAccount account, Func<StaffMember, Task<Actor?>> permit, CancellationToken cancellationToken)
    {
        account = account with { Email = account.Email.Trim(), Name = account.Name.Trim(), Credentials = account.Credentials.Trim() };
        if (ProblemWith(account) is { } problem)
            return (null, problem);

        var member = Member(account);
        return await store.ActAsync<(StaffMember?, StaffProblem?)>(
            async () =>
            {
                if (await store.Users.AnyAsync(user => user.NormalizedEmail == member.NormalizedEmail, cancellationToken))
                    return (null, new(StaffProblem.Email, "There is an account with this e-mail address already."));
                if (await permit(member) is not { } by)
                    return (null, StaffProblem.LinkGone);
                store.Add(member);
                await store.SaveChangesAsync(cancellationToken);
                await trail.AppendAsync(store, by, StaffActs.AccountMade, member.Email, $"{member.Name}, {member.Role}", cancellationToken);
                return (member, null);
            },
            cancellationToken);
    }

    public Task<StaffProblem?> SetDisabledAsync(Actor by, string id, bool isDisabled, CancellationToken cancellationToken) => ChangeAsync(
        by, id,
        member => member.IsDisabled == isDisabled ? null : (isDisabled ? StaffActs.AccountDisabled : StaffActs.AccountEnabled, null),
        member => member.IsDisabled = isDisabled,
        cancellationToken);

    public Task<StaffProblem?> SetRoleAsync(Actor by, string id, StaffRole role, CancellationToken cancellationToken) => ChangeAsync(
        by, id,
        member => member.Role == role ? null : (StaffActs.RoleChanged, $"{member.Role} to {role}"),
        member => member.Role = role,
        cancellationToken);

    public async Task<StaffProblem?> DescribeAsync(Actor by, string id, string name, string credentials, CancellationToken cancellationToken)
    {
        (name, credentials) = (name.Trim(), credentials.Trim());
        return StaffProblem.OfName(name) ?? StaffProblem.OfCredentials(credentials) ?? await ChangeAsync(
            by, id,
            member => member.Name == name && member.Credentials == credentials ? null : (StaffActs.AccountChanged, $"{Shown(member.Name, member.Credentials)} to {Shown(name, credentials)}"),
            member => (member.Name, member.Credentials) = (name, credentials),
            cancellationToken);
    }

    /// <summary>Sets a new password and signs out every other browser.</summary>
    /// <param name="keptSessionId">The session that goes on; 0 for none.</param>
    public async Task<StaffProblem?> SetPasswordAsync(Actor by, StaffMember account, string password, int keptSessionId, CancellationToken cancellationToken)
    {
        if (ProblemWithPassword(password, account.Email!, account.Name) is { } problem)
            return problem;
        var hash = hasher.HashPassword(account, password);
        await store.ActAsync(() => ReplacePasswordAsync(by, account, hash, keptSessionId, cancellationToken), cancellationToken);
        return null;
    }

    internal StaffProblem? ProblemWithPassword(string password, string email, string name) =>
        rules.ProblemWith(password, email, name) is { } sentence ? new(StaffProblem.Password, sentence) : null;

    internal string Hash(StaffMember account, string password) => hasher.HashPassword(account, password);

    /// <summary>Part of an act.</summary>
    internal async Task ReplacePasswordAsync(Actor by, StaffMember account, string hash, int keptSessionId, CancellationToken cancellationToken)
    {
        var stamp = Token.Create();
        await store.Users.Where(member => member.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(member => member.PasswordHash, hash).SetProperty(member => member.SecurityStamp, stamp), cancellationToken);
        var ended = await sessions.EndAllAsync(account.Id, keptSessionId, cancellationToken);
        await trail.AppendAsync(store, by, StaffActs.PasswordChanged, account.Email, ended > 0 ? $"{ended} other browsers signed out" : null, cancellationToken);
    }

    private StaffProblem? ProblemWith(NewAccount account) =>
        StaffProblem.OfEmail(account.Email) ?? StaffProblem.OfName(account.Name) ?? StaffProblem.OfCredentials(account.Credentials)
        ?? ProblemWithPassword(account.Password, account.Email, account.Name);

    private StaffMember Member(NewAccount account)
    {
        var member = new StaffMember
        {
            UserName = account.Email,
            NormalizedUserName = members.NormalizeName(account.Email),
            Email = account.Email,
            NormalizedEmail = members.NormalizeEmail(account.Email),
            Name = account.Name,
            Credentials = account.Credentials,
            Role = account.Role,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            SecurityStamp = Token.Create(),
        };
        member.PasswordHash = hasher.HashPassword(member, account.Password);
        return member;
    }

    /// <param name="describe">The act and its detail; null where nothing would change.</param>
    private Task<StaffProblem?> ChangeAsync(
        Actor by, string id, Func<StaffMember, (string Act, string? Detail)?> describe, Action<StaffMember> change, CancellationToken cancellationToken) => store.ActAsync(
        async () =>
        {
            store.ChangeTracker.Clear();
            if (await store.Users.FirstOrDefaultAsync(user => user.Id == id, cancellationToken) is not { } member)
                return new StaffProblem("", "There is no such account.");
            if (describe(member) is not { } act)
                return null;
            change(member);
            if (!await OthersAdministrateAsync(member, cancellationToken))
                return new StaffProblem("", LastAdministrator);
            await store.SaveChangesAsync(cancellationToken);
            if (member.IsDisabled)
                await sessions.EndAllAsync(id, exceptSessionId: 0, cancellationToken);
            await trail.AppendAsync(store, by, act.Act, member.Email, act.Detail, cancellationToken);
            return null;
        },
        cancellationToken);

    private async Task<bool> OthersAdministrateAsync(StaffMember changed, CancellationToken cancellationToken) =>
        changed is { Role: StaffRole.Administrator, IsDisabled: false }
        || await store.Users.AnyAsync(member => member.Id != changed.Id && member.Role == StaffRole.Administrator && !member.IsDisabled, cancellationToken)
        || !await store.Users.AnyAsync(member => member.Role == StaffRole.Administrator && !member.IsDisabled, cancellationToken);

    private static string Shown(string name, string credentials) => credentials.Length > 0 ? $"{name}, {credentials}" : name;
}

using Microsoft.AspNetCore.Identity;

namespace ImmunoEd.Staff;

/// <summary>
/// Checks an e-mail address and a password. An unknown address, a wrong password, a disabled account and a refused client
/// take the same work and get the same answer.
/// </summary>
public sealed class PasswordSignIn(
    UserManager<StaffMember> members, IPasswordHasher<StaffMember> hasher, DummyPassword dummy, GuessingLimits limits, KnownBrowsers browsers, FailedSignIns failures)
{
    // Hashing is meant to be slow: a flood of guesses must leave room for readers.
    private static readonly SemaphoreSlim Turn = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <returns>Whose password it is; null where it is nobody's, or where too many tries were wrong.</returns>
    public async Task<StaffMember?> CheckAsync(HttpContext context, string email, string password)
    {
        var member = await members.FindByEmailAsync(email);
        var (account, client) = (Token.HashOf(members.NormalizeEmail(email) ?? ""), browsers.ClientOf(context, member?.Id));
        var isRight = await IsRightAsync(member, password, context.RequestAborted);
        if (limits.IsRefused(account, client))
            return null;
        if (isRight && member is { IsDisabled: false })
        {
            limits.Succeed(account, client);
            return member;
        }

        limits.Fail(account, client);
        if (member is not null)
            failures.Note(context, member, client, browsers.IsKnown(context, member.Id));
        return null;
    }

    private async Task<bool> IsRightAsync(StaffMember? member, string password, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken);
        try
        {
            return hasher.VerifyHashedPassword(member ?? DummyPassword.Nobody, member?.PasswordHash ?? dummy.Hash, password) != PasswordVerificationResult.Failed;
        }
        finally
        {
            Turn.Release();
        }
    }
}

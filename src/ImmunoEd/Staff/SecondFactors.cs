using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Staff;

public sealed record FactorState(bool HasApp, int Passkeys, int CodesLeft)
{
    public bool IsOn => HasApp || Passkeys > 0;
}

/// <summary>The authenticator app and the recovery codes: what a password alone does not open.</summary>
public sealed class SecondFactors(StaffStore store, GuessingLimits limits, KnownBrowsers browsers, FailedSignIns failures, AuditTrail trail, TimeProvider clock)
{
    public async Task<FactorState> StateAsync(string accountId, CancellationToken cancellationToken)
    {
        var found = await store.Users.AsNoTracking().Where(member => member.Id == accountId)
            .Select(member => new { HasApp = member.AppKey != null, member.RecoveryCodes, Passkeys = store.UserPasskeys.Count(passkey => passkey.UserId == accountId) })
            .FirstAsync(cancellationToken);
        return new FactorState(found.HasApp, found.Passkeys, RecoveryCodes.Left(found.RecoveryCodes));
    }

    /// <summary>Keeps an app's key once a code has proved that the app has it.</summary>
    public async Task<StaffProblem?> AddAppAsync(Actor by, string key, string code, CancellationToken cancellationToken)
    {
        if (AppCodes.StepOf(key, Plain(code), clock.GetUtcNow(), lastStep: 0) is not { } step)
            return new StaffProblem("Code", "This is not the code that the app shows now. Wait for the next one, and check that the clock of your phone is right.");
        await store.ActAsync(
            async () =>
            {
                await store.Users.Where(member => member.Id == by.AccountId)
                    .ExecuteUpdateAsync(set => set.SetProperty(member => member.AppKey, key).SetProperty(member => member.LastAppStep, step), cancellationToken);
                await trail.AppendAsync(store, by, StaffActs.FactorAdded, null, "authenticator app", cancellationToken);
            },
            cancellationToken);
        return null;
    }

    public Task RemoveAppAsync(Actor by, CancellationToken cancellationToken) => store.ActAsync(
        async () =>
        {
            var removed = await store.Users.Where(member => member.Id == by.AccountId && member.AppKey != null)
                .ExecuteUpdateAsync(set => set.SetProperty(member => member.AppKey, (string?)null), cancellationToken);
            if (removed > 0)
                await trail.AppendAsync(store, by, StaffActs.FactorRemoved, null, "authenticator app", cancellationToken);
        },
        cancellationToken);

    /// <returns>New codes, to be shown once; those before them are void.</returns>
    public async Task<IReadOnlyList<string>> MakeCodesAsync(Actor by, CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.Create();
        var stored = RecoveryCodes.Store(codes);
        await store.ActAsync(
            async () =>
            {
                await store.Users.Where(member => member.Id == by.AccountId).ExecuteUpdateAsync(set => set.SetProperty(member => member.RecoveryCodes, stored), cancellationToken);
                await trail.AppendAsync(store, by, StaffActs.RecoveryCodesMade, null, null, cancellationToken);
            },
            cancellationToken);
        return codes;
    }

    /// <summary>Takes a code of the app or a recovery code, each once.</summary>
    /// <returns>What it was, in words for the trail; null where it was neither, or where too many tries were wrong.</returns>
    public async Task<string?> CheckAsync(HttpContext context, StaffMember member, string code)
    {
        var (account, client) = ("code of " + member.Id, browsers.ClientOf(context, member.Id));
        if (!limits.IsRefused(account, client) && await TakeAsync(member, Plain(code), context.RequestAborted) is { } how)
        {
            limits.Succeed(account, client);
            return how;
        }

        if (!limits.IsRefused(account, client))
            limits.Fail(account, client);
        failures.Note(context, member, client, browsers.IsKnown(context, member.Id));
        return null;
    }

    private async Task<string?> TakeAsync(StaffMember member, string code, CancellationToken cancellationToken)
    {
        if (code.Length == AppCodes.Digits)
            return member.AppKey is not null && await TakeAppCodeAsync(member, code, cancellationToken) ? "password and app" : null;
        return member.RecoveryCodes is not null && RecoveryCodes.Spend(member.RecoveryCodes, code) is { } rest && await SpendAsync(member, rest, cancellationToken) ? "password and recovery code" : null;
    }

    private async Task<bool> TakeAppCodeAsync(StaffMember member, string code, CancellationToken cancellationToken) =>
        AppCodes.StepOf(member.AppKey!, code, clock.GetUtcNow(), member.LastAppStep) is { } step
        && await store.Users.Where(row => row.Id == member.Id && row.LastAppStep < step).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastAppStep, step), cancellationToken) == 1;

    // Of two who spend the same code at once, one is too late.
    private Task<bool> SpendAsync(StaffMember member, string rest, CancellationToken cancellationToken) => store.ActAsync(
        async () =>
        {
            if (await store.Users.Where(row => row.Id == member.Id && row.RecoveryCodes == member.RecoveryCodes).ExecuteUpdateAsync(set => set.SetProperty(row => row.RecoveryCodes, rest), cancellationToken) != 1)
                return false;
            await trail.AppendAsync(store, member.ToActor(), StaffActs.RecoveryCodeUsed, member.Email, $"{RecoveryCodes.Left(rest)} left", cancellationToken);
            return true;
        },
        cancellationToken);

    private static string Plain(string code) => new([.. code.Where(char.IsLetterOrDigit)]);
}

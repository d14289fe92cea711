using System.Text;
using ImmunoEd.Auditing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Staff;

public sealed record PasskeyRow(string Id, string Name, DateTimeOffset CreatedAt);

/// <summary>Signs people in by their phone, computer or security key, which asks for a finger, a face or a PIN: both factors at once.</summary>
public sealed class Passkeys(
    StaffStore store, UserManager<StaffMember> members, IPasskeyHandler<StaffMember> handler, PasskeyAddress address, AuditTrail trail, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int MaxName = 60;

    // What the browser was asked to sign; it must come back signed within this time.
    private readonly SealedCookie question = new(protection, clock, "immunoed-passkey", TimeSpan.FromMinutes(5));

    public bool WorkAt(HttpRequest request) => address.Covers(request.Host.Host);

    /// <returns>Options for the browser, JSON.</returns>
    public async Task<string> MakeCreationOptionsAsync(HttpContext context)
    {
        var member = await members.FindByIdAsync(context.User.AccountId()) ?? throw new InvalidOperationException("The account is gone.");
        var options = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = member.Id, Name = member.Email!, DisplayName = member.Name }, context);
        Ask(context, options.AttestationState);
        return options.CreationOptionsJson;
    }

    public async Task<StaffProblem?> AddAsync(HttpContext context, string name, string credential)
    {
        name = name.Trim();
        if (name.Length is 0 or > MaxName || name.Any(char.IsControl))
            return new StaffProblem("Name", $"Give the passkey a name of at most {MaxName} characters, such as “My phone”.");
        var result = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = Answer(context) });
        if (!result.Succeeded || result.UserEntity.Id != context.User.AccountId())
            return new StaffProblem("", "The passkey could not be added. Try again.");

        result.Passkey.Name = name;
        await store.ActAsync(
            async () =>
            {
                var member = await members.FindByIdAsync(result.UserEntity.Id) ?? throw new InvalidOperationException("The account is gone.");
                Check(await members.AddOrUpdatePasskeyAsync(member, result.Passkey));
                await trail.AppendAsync(store, context.User.ToActor(), StaffActs.FactorAdded, null, $"passkey “{name}”", context.RequestAborted);
            },
            context.RequestAborted);
        return null;
    }

    public async Task<IReadOnlyList<PasskeyRow>> ListAsync(string accountId, CancellationToken cancellationToken)
    {
        var rows = await store.UserPasskeys.AsNoTracking().Where(passkey => passkey.UserId == accountId).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PasskeyRow(Convert.ToHexStringLower(row.CredentialId), row.Data.Name ?? "Passkey", row.Data.CreatedAt)).OrderBy(row => row.CreatedAt)];
    }

    public async Task RemoveAsync(Actor by, string id, CancellationToken cancellationToken)
    {
        if ((await ListAsync(by.AccountId!, cancellationToken)).FirstOrDefault(row => row.Id == id) is not { } found)
            return;
        var credential = Convert.FromHexString(found.Id);
        await store.ActAsync(
            async () =>
            {
                if (await store.UserPasskeys.Where(passkey => passkey.UserId == by.AccountId && passkey.CredentialId == credential).ExecuteDeleteAsync(cancellationToken) > 0)
                    await trail.AppendAsync(store, by, StaffActs.FactorRemoved, null, $"passkey “{found.Name}”", cancellationToken);
            },
            cancellationToken);
    }

    /// <returns>Options for the browser, JSON; they name no account, because nobody has said yet who they are.</returns>
    public async Task<string> MakeRequestOptionsAsync(HttpContext context)
    {
        var options = await handler.MakeRequestOptionsAsync(user: null, context);
        Ask(context, options.AssertionState);
        return options.RequestOptionsJson;
    }

    /// <returns>Whose passkey signed; null where none did, or where the account is disabled.</returns>
    public async Task<StaffMember?> CheckAsync(HttpContext context, string credential)
    {
        var result = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = Answer(context) });
        if (!result.Succeeded || result.User.IsDisabled)
            return null;
        Check(await members.AddOrUpdatePasskeyAsync(result.User, result.Passkey));
        return result.User;
    }

    private void Ask(HttpContext context, string? state) => question.Write(context, Convert.ToBase64String(Encoding.UTF8.GetBytes(state ?? "")));

    private string? Answer(HttpContext context)
    {
        var state = question.Read(context);
        question.Delete(context);
        return state is null ? null : Encoding.UTF8.GetString(Convert.FromBase64String(state));
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}

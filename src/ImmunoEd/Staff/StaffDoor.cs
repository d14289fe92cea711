using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Net.Http.Headers;

namespace ImmunoEd.Staff;

/// <summary>Lets somebody in and out on the browser that asks.</summary>
public sealed class StaffDoor(StaffSessions sessions, StaffAccounts accounts, SecondFactors factors, KnownBrowsers browsers, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Half way in: whose password was right, until their second factor is too.</summary>
    private readonly SealedCookie threshold = new(protection, clock, "immunoed-threshold", TimeSpan.FromMinutes(5));

    /// <summary>Lets in whoever has no second factor; the others are asked for it.</summary>
    /// <returns>Whether they are in.</returns>
    public async Task<bool> LetInWithPasswordAsync(HttpContext context, StaffMember member)
    {
        if ((await factors.StateAsync(member.Id, context.RequestAborted)).IsOn)
        {
            threshold.Write(context, $"{member.Id} {member.SecurityStamp}");
            return false;
        }

        await LetInAsync(context, member, "password");
        return true;
    }

    /// <returns>Whose password was right a moment ago on this browser, if it still is.</returns>
    public async Task<StaffMember?> OnThresholdAsync(HttpContext context) =>
        threshold.Read(context)?.Split(' ', 2) is [var id, var stamp]
        && await accounts.FindAsync(id, context.RequestAborted) is { IsDisabled: false } member && member.SecurityStamp == stamp ? member : null;

    /// <param name="how">By what they proved who they are, such as “password and app”.</param>
    public async Task LetInAsync(HttpContext context, StaffMember member, string how)
    {
        // Whoever sits here now is somebody else, or the same person anew: the old session ends.
        if (context.User.StaffSession() is var old and > 0)
            await sessions.EndAsync(context.User.ToActor(), old, StaffActs.SignedOut, context.RequestAborted);
        threshold.Delete(context);
        browsers.Remember(context, member.Id);
        var token = await sessions.BeginAsync(member, BrowserName.Of(context.Request.Headers[HeaderNames.UserAgent].ToString()), how, context.RequestAborted);
        var staff = await sessions.CheckAsync(token, context.RequestAborted) ?? throw new InvalidOperationException("A session ended as it began.");
        await context.SignInAsync(StaffSetup.Scheme, staff.ToPrincipal(token));
    }

    public async Task LetOutAsync(HttpContext context)
    {
        await sessions.EndAsync(context.User.ToActor(), context.User.StaffSession(), StaffActs.SignedOut, context.RequestAborted);
        await context.SignOutAsync(StaffSetup.Scheme);
    }
}

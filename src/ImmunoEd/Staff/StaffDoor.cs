using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace ImmunoEd.Staff;

/// <summary>Lets somebody in and out on the browser that asks.</summary>
public sealed class StaffDoor(StaffSessions sessions)
{
    /// <param name="how">By what they proved who they are, such as “password and app”.</param>
    public async Task LetInAsync(HttpContext context, StaffMember member, string how)
    {
        // Whoever sits here now is somebody else, or the same person anew: the old session ends.
        if (context.User.StaffSession() is var old and > 0)
            await sessions.EndAsync(context.User.ToActor(), old, StaffActs.SignedOut, context.RequestAborted);
        var token = await sessions.BeginAsync(member, BrowserName.Of(context.Request.Headers.UserAgent.ToString()), how, context.RequestAborted);
        var staff = await sessions.CheckAsync(token, context.RequestAborted) ?? throw new InvalidOperationException("A session ended as it began.");
        await context.SignInAsync(StaffSetup.Scheme, staff.ToPrincipal(token));
    }

    public async Task LetOutAsync(HttpContext context)
    {
        await sessions.EndAsync(context.User.ToActor(), context.User.StaffSession(), StaffActs.SignedOut, context.RequestAborted);
        await context.SignOutAsync(StaffSetup.Scheme);
    }
}

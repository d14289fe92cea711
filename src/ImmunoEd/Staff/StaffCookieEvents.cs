using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Net.Http.Headers;

namespace ImmunoEd.Staff;

/// <summary>Asks the store at each request who holds the cookie, and sends strangers to the right door.</summary>
internal sealed class StaffCookieEvents(StaffSessions sessions) : CookieAuthenticationEvents
{
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var token = context.Principal?.FindFirst(StaffClaims.SessionToken)?.Value;
        if (token is not null && await sessions.CheckAsync(token, context.HttpContext.RequestAborted) is { } staff)
        {
            context.ReplacePrincipal(staff.ToPrincipal(token));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(StaffSetup.Scheme);
    }

    // The framework would renew after half of the time only, and sign out somebody who was idle for sixteen minutes.
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime >= RenewedAfter;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (IsFromScript(request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return context.Response.WriteAsJsonAsync(new { error = "Sign in again." });
        }

        context.Response.Redirect(StaffAddresses.SignIn + QueryString.Create(StaffAddresses.ReturnUrl, request.Path + request.QueryString));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsFromScript(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"] == "cors"
        || request.GetTypedHeaders().Accept.Any(type => type.MatchesMediaType("application/json") && !type.MatchesAllTypes);
}

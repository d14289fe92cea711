using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace ImmunoEd.Staff;

/// <summary>Lets a reader's mistyped address be unknown. The fallback policy would ask them to sign in.</summary>
internal sealed class UnknownAddresses : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler handler = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        IsUnknown(context.GetEndpoint()) && !context.Request.Path.StartsWithSegments(StaffAddresses.Home)
            ? next(context)
            : handler.HandleAsync(next, context, policy, authorizeResult);

    // No endpoint, the one by which routing refuses a verb, or one that looks for a file when nothing else answers.
    private static bool IsUnknown(Endpoint? endpoint) => endpoint is not RouteEndpoint { Order: < int.MaxValue };
}

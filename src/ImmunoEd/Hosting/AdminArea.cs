using Microsoft.AspNetCore.Diagnostics;

namespace ImmunoEd.Hosting;

/// <summary>What holds for every address below <c>/admin</c>, whatever answers there.</summary>
public static class AdminArea
{
    private const string Root = "/admin";
    private const string ErrorPath = "/admin/error";

    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static bool Holds(HttpRequest request) => request.Path.StartsWithSegments(Root);

    /// <summary>Over plain HTTP, a password could be read on its way; not so on the machine itself.</summary>
    public static bool IsPrivate(HttpRequest request) => request.IsHttps || ThisMachine.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase);

    internal static void UseAdminArea(this IApplicationBuilder app) => app.UseWhen(context => Holds(context.Request), branch =>
    {
        branch.Use(NeverStoredAsync);
        branch.UseStatusCodePagesWithReExecute(ErrorPath);
        branch.Use(RefuseAsync);
    });

    private static Task NeverStoredAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["X-Robots-Tag"] = "noindex";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        var isError = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isError || IsPrivate(context.Request) && !IsFromElsewhere(context.Request))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // The token of each form is the lock; this is a second one, which no page can forget.
    private static bool IsFromElsewhere(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && request.Headers["Sec-Fetch-Site"] != "none" && RequestOrigin.IsThisSite(request) == false;
}

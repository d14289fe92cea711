using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImmunoEd.Hosting;

/// <summary>What an error page may say of an address that was withdrawn.</summary>
public sealed record WithdrawnPage(string Title, string? Replacement);

/// <summary>Gives every bare error a page that helps, and refuses verbs that no public page has.</summary>
internal static class ErrorPages
{
    private const string Path = "/error";

    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path,
            // A request that is too large or broken off is the client's fault and keeps its own status.
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute(Path);
    }

    /// <summary>Public Razor Pages only read; without this a POST would be answered like a GET, or by an antiforgery fault.</summary>
    public static void UseReadOnlyPages(this WebApplication app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
            return next(context);
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            return ReadAsync(context, next);
        if (!IsPage(context) && !IsFile(context, app.Environment))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });

    // An error page is read, whatever was asked: to OPTIONS, a Razor Page would answer 200 by itself.
    private static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        context.Request.Method = HttpMethods.Get;
        await next(context);
        context.Request.Method = method;
    }

    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private static bool IsFile(HttpContext context, IWebHostEnvironment environment) =>
        context.GetEndpoint() is null && environment.WebRootFileProvider.GetFileInfo(context.Request.Path) is { Exists: true, IsDirectory: false };
}

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
    public static void UseReadOnlyPages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!isPage || isErrorPage || HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });
}

using Microsoft.AspNetCore.Diagnostics;

namespace ImmunoEd.Hosting;

/// <summary>What an error page may say of an address that was withdrawn.</summary>
public sealed record WithdrawnPage(string Title, string? Replacement);

/// <summary>Gives every bare error a page that helps.</summary>
internal static class ErrorPages
{
    private const string Path = "/error";

    /// <summary>As long as a page may be kept.</summary>
    private const string Public = "public, max-age=0, must-revalidate, s-maxage=30";

    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path,
            // A request that is too large or broken off is the client's fault and keeps its own status.
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute(Path);
        app.Use(KeepUnknownAsync);
    }

    // Links to what never was, or is no more, are followed for years; a shared cache may bear that. An answer to a POST, or to staff, is nobody else's.
    private static Task KeepUnknownAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && !AdminArea.Holds(context.Request))
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status410Gone)
                    context.Response.Headers.CacheControl = Public;
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}

using Microsoft.AspNetCore.Diagnostics;

namespace ImmunoEd.Hosting;

/// <summary>What an error page may say of an address that was withdrawn.</summary>
public sealed record WithdrawnPage(string Title, string? Replacement);

/// <summary>Gives every bare error a page that helps.</summary>
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
}

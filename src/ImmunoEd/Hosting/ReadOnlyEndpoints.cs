using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImmunoEd.Hosting;

/// <summary>Refuses verbs that a public address has not. Routing would answer 404 beside static files, and a Razor Page takes every verb.</summary>
public static class ReadOnlyEndpoints
{
    internal static object Mark { get; } = new();

    /// <summary>Maps a public address that is only read: every verb but GET and HEAD is 405.</summary>
    public static RouteHandlerBuilder MapReadOnly(this IEndpointRouteBuilder app, [StringSyntax("Route")] string pattern, Delegate handler) =>
        app.Map(pattern, handler).WithMetadata(Mark, new AllowAnonymousAttribute());

    internal static void UseReadOnlyEndpoints(this WebApplication app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
            return WithoutFormAsync(context, next);
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            return ReadAsync(context, next);
        var takesForms = TakesForms(context.GetEndpoint());
        if (takesForms && HttpMethods.IsPost(method) || !IsReadOnly(context.GetEndpoint()) && !IsFile(context, app.Environment))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = takesForms ? "GET, HEAD, POST" : "GET, HEAD";
        return Task.CompletedTask;
    });

    // An error page is read, whatever was asked: to OPTIONS, a Razor Page would answer 200 by itself.
    private static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        context.Request.Method = HttpMethods.Get;
        await WithoutFormAsync(context, next);
        context.Request.Method = method;
    }

    // The fields of a form in the body would be bound before the values of the address.
    private static Task WithoutFormAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.ContentType = null;
        return next(context);
    }

    private static bool TakesForms(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod)) == true;

    private static bool IsReadOnly(Endpoint? endpoint) =>
        endpoint is not null && (endpoint.Metadata.Contains(Mark) || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    private static bool IsFile(HttpContext context, IWebHostEnvironment environment) =>
        context.GetEndpoint() is null && environment.WebRootFileProvider.GetFileInfo(context.Request.Path) is { Exists: true, IsDirectory: false };
}

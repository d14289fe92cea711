using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Serilog.Events;
using Serilog.Parsing;

namespace ImmunoEd.Hosting;

/// <summary>One line a request: method, path without its query, status, time, and the fault if there was one. The query may hold a patient's words.</summary>
internal sealed class RequestLogging(Serilog.ILogger log, TimeProvider clock, RequestDelegate next)
{
    private const int ElapsedDigits = 3;

    private static readonly MessageTemplate Line = new MessageTemplateParser().Parse("HTTP {RequestMethod:l} {RequestPath:l} responded {StatusCode} in {Elapsed} ms");

    private readonly Serilog.ILogger log = log.ForContext<RequestLogging>();

    public async Task InvokeAsync(HttpContext context)
    {
        // An error page is made under another path, and a page for HEAD by another method.
        var (method, path, start) = (context.Request.Method, context.Request.Path.Value ?? "", Stopwatch.GetTimestamp());
        try
        {
            await next(context);
        }
        catch (Exception fault)
        {
            Write(method, path, start, StatusCodes.Status500InternalServerError, fault);
            throw;
        }

        var status = context.Response.StatusCode;
        Write(method, path, start, status, status >= StatusCodes.Status500InternalServerError ? context.Features.Get<IExceptionHandlerFeature>()?.Error : null);
    }

    private void Write(string method, string path, long start, int status, Exception? fault)
    {
        var level = status >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error : LogEventLevel.Information;
        if (!log.IsEnabled(level))
            return;
        log.Write(new LogEvent(clock.GetUtcNow(), level, fault, Line,
        [
            new LogEventProperty("RequestMethod", new ScalarValue(method)),
            new LogEventProperty("RequestPath", new ScalarValue(path)),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, ElapsedDigits))),
        ]));
    }
}

using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Serilog.Context;
using Serilog.Events;
using Serilog.Parsing;

namespace ImmunoEd.Hosting;

/// <summary>One line a request: method, path without its query, status, time, and the fault if there was one. The query may hold a patient's words.</summary>
internal static class RequestLogging
{
    private const int ElapsedDigits = 3;

    private static readonly MessageTemplate Line = new MessageTemplateParser().Parse("HTTP {RequestMethod:l} {RequestPath:l} responded {StatusCode} in {Elapsed} ms");

    public static void UseRequestLogging(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<Serilog.ILogger>().ForContext(typeof(RequestLogging));
        app.Use(async (context, next) =>
        {
            // An error page is made under another path, and a page for HEAD by another method.
            var (method, path, start) = (context.Request.Method, context.Request.Path.Value ?? "", Stopwatch.GetTimestamp());
            try
            {
                await next(context);
            }
            catch (Exception fault)
            {
                Write(log, method, path, start, StatusCodes.Status500InternalServerError, fault);
                throw;
            }

            var status = context.Response.StatusCode;
            Write(log, method, path, start, status, status >= StatusCodes.Status500InternalServerError ? context.Features.Get<IExceptionHandlerFeature>()?.Error : null);
        });
    }

    /// <summary>Whatever is logged while a page is made says which request it belongs to.</summary>
    public static void UseRequestNames(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        using var id = LogContext.PushProperty("RequestId", context.TraceIdentifier);
        using var path = LogContext.PushProperty("RequestPath", context.Request.Path.Value);
        await next(context);
    });

    private static void Write(Serilog.ILogger log, string method, string path, long start, int status, Exception? fault)
    {
        var level = status >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error : LogEventLevel.Information;
        if (!log.IsEnabled(level))
            return;
        log.Write(new LogEvent(DateTimeOffset.UtcNow, level, fault, Line,
        [
            new LogEventProperty("RequestMethod", new ScalarValue(method)),
            new LogEventProperty("RequestPath", new ScalarValue(path)),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, ElapsedDigits))),
        ]));
    }
}

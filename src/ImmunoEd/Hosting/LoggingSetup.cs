using Serilog;
using Serilog.Context;
using Serilog.Extensions.Logging;

namespace ImmunoEd.Hosting;

internal static class LoggingSetup
{
    /// <summary>JSON on standard error: standard output holds a command's answer and nothing else.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var log = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            // Whoever starts the program is told why it does not start in a sentence; this line would add a stack trace.
            .Filter.ByExcluding(line => line.MessageTemplate.Text == "Hosting failed to start")
            .WriteTo.Sink(new BatchedConsole(new JsonLine()))
            .CreateLogger();
        builder.Logging.ClearProviders();
        // The line of the request holds the fault, and the path beside it.
        builder.Logging.AddFilter<SerilogLoggerProvider>("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        // It would give every request an activity and a scope, whether anything is logged or not; UseRequestNames gives them to those that take work.
        builder.Logging.AddFilter<SerilogLoggerProvider>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddSerilog(log, dispose: true);
        builder.Services.AddSingleton<Serilog.ILogger>(log);
    }

    public static void UseRequestLogging(this IApplicationBuilder app) => app.UseMiddleware<RequestLogging>();

    /// <summary>Whatever is logged while a page is made says which request it belongs to.</summary>
    public static void UseRequestNames(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        using var id = LogContext.PushProperty("RequestId", context.TraceIdentifier);
        using var path = LogContext.PushProperty("RequestPath", context.Request.Path.Value);
        await next(context);
    });
}

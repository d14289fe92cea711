using Serilog;
using Serilog.Events;
using Serilog.Extensions.Hosting;
using Serilog.Formatting.Json;

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
            // What went wrong is written before anything else happens, everything else with the next batch.
            .WriteTo.Console(new JsonFormatter(renderMessage: true), LogEventLevel.Warning, standardErrorFromLevel: LogEventLevel.Verbose)
            .WriteTo.Logger(lines => lines
                .Filter.ByExcluding(line => line.Level >= LogEventLevel.Warning)
                .WriteTo.Sink(new BatchedConsole(new JsonFormatter(renderMessage: true))))
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(log, dispose: true);
        builder.Services.AddSingleton<Serilog.ILogger>(log);
        builder.Services.AddSingleton(new DiagnosticContext(log));
        builder.Services.AddSingleton<IDiagnosticContext>(services => services.GetRequiredService<DiagnosticContext>());
    }

    /// <summary>One line a request: method, path without its query, status, time. The query may hold a patient's words.</summary>
    public static void UseRequestLogging(this WebApplication app) =>
        app.UseSerilogRequestLogging(options => options.Logger = app.Services.GetRequiredService<Serilog.ILogger>());
}

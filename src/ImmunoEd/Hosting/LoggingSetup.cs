using Serilog;
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
            .WriteTo.Console(new JsonFormatter(renderMessage: true), standardErrorFromLevel: Serilog.Events.LogEventLevel.Verbose)
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

using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ImmunoEd.Hosting;

/// <summary>Whether the program runs (live), and whether every room says that it can serve (ready).</summary>
internal static class HealthAddresses
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        Map(app, "/health/live", _ => false);
        Map(app, "/health/ready", _ => true);
    }

    private static void Map(IEndpointRouteBuilder app, string path, Func<HealthCheckRegistration, bool> checks) => app
        .MapHealthChecks(path, new HealthCheckOptions { Predicate = checks, ResponseWriter = WriteAsync })
        .AllowAnonymous()
        .WithMetadata(ReadOnlyEndpoints.Mark);

    // Names and states only: what failed, and why, is in the log.
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return context.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString().ToLowerInvariant(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString().ToLowerInvariant()),
        });
    }
}

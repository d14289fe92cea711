using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ImmunoEd.Hosting;

/// <summary>Whether the program runs, and whether it can serve: every room that registered a check is well.</summary>
internal static class HealthChecks
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapReadOnly("/health/live", (HttpContext context) => Answer(context, isHealthy: true, "live"));
        app.MapReadOnly("/health/ready", async (HttpContext context, HealthCheckService checks) =>
        {
            var report = await checks.CheckHealthAsync(context.RequestAborted);
            var problem = report.Entries.Values.Select(entry => entry.Description).FirstOrDefault(description => description is not null);
            return Answer(context, report.Status == HealthStatus.Healthy, problem ?? "ready");
        });
    }

    private static IResult Answer(HttpContext context, bool isHealthy, string status)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { status }, statusCode: isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

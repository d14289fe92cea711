using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Hosting;

/// <summary>Whether the program runs, and whether it can serve: the store answers and holds published pages.</summary>
internal sealed class HealthChecks(ArticleStore store, ILogger<HealthChecks> logger)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => Answer(context, isHealthy: true, "live"));
        app.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], async (HttpContext context, HealthChecks checks) =>
        {
            var problem = await checks.ProblemAsync(context.RequestAborted);
            return Answer(context, problem is null, problem ?? "ready");
        });
    }

    private async Task<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await store.Published().AnyAsync(cancellationToken) ? null : "no published pages";
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogWarning(fault, "The store does not answer");
            return "the store does not answer";
        }
    }

    private static IResult Answer(HttpContext context, bool isHealthy, string status)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { status }, statusCode: isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

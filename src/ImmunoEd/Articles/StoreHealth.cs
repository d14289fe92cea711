using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ImmunoEd.Articles;

/// <summary>Ready means that the store answers and holds pages: an empty site with a 200 would pass for a healthy one.</summary>
internal sealed class StoreHealth(ArticleStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.Published().AnyAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("no published pages");
}

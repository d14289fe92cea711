using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Publishing;

/// <summary>Makes the store ready before the first request: its schema, and on a new store the content folder.</summary>
internal sealed class FirstImport(IServiceScopeFactory scopes, IOptions<ContentOptions> options, ILogger<FirstImport> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StorePreparation>().PrepareAsync(cancellationToken);
        if (await scope.ServiceProvider.GetRequiredService<ArticleStore>().Articles.AnyAsync(cancellationToken))
            return;

        var report = await scope.ServiceProvider.GetRequiredService<ContentImporter>().ImportAsync(options.Value.FullDirectory, cancellationToken);
        logger.LogInformation("First start: imported {Added} articles from {Directory}", report.Added, options.Value.FullDirectory);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

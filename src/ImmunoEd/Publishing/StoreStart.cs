using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Publishing;

/// <summary>Makes the store ready before the first request: its schema, on a new store the content folder, after an upgrade the pages.</summary>
internal sealed class StoreStart(IServiceScopeFactory scopes, IOptions<ContentOptions> options, ILogger<StoreStart> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<StorePreparation>().PrepareAsync(cancellationToken);
        await services.GetRequiredService<ClinicSettings>().LoadAsync(cancellationToken);
        if (await services.GetRequiredService<ArticleStore>().Articles.AnyAsync(cancellationToken))
        {
            var rebuilt = await services.GetRequiredService<Editor>().RebuildOutdatedAsync(cancellationToken);
            if (rebuilt > 0)
                logger.LogInformation("Made {Rebuilt} pages anew for this version of the program", rebuilt);
            return;
        }

        var report = await services.GetRequiredService<ContentImporter>().ImportAsync(options.Value.FullDirectory, Actor.Import, cancellationToken);
        logger.LogInformation("First start: imported {Added} articles from {Directory}", report.Added, options.Value.FullDirectory);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Readers need not wait for this.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FileWriter>().DropNamelessAsync(cancellationToken);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

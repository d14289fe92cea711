using ImmunoEd.Articles;
using ImmunoEd.Caching;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Drops what other processes changed, such as an import that runs beside the server.</summary>
internal sealed class ChangeListener(IServiceScopeFactory scopes, ChangeAnnouncer announcer, CacheVersions cache, ILogger<ChangeListener> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private int? last;
    private bool isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
            await ListenAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ReadAsync(scope.ServiceProvider.GetRequiredService<ArticleStore>(), stoppingToken);
            isFailing = false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // What was missed while the database was away is dropped with everything else.
            if (!isFailing)
                logger.LogError(fault, "Changes of other processes could not be read");
            isFailing = true;
            cache.Drop([CacheNames.Everything]);
        }
    }

    private async Task ReadAsync(ArticleStore store, CancellationToken stoppingToken)
    {
        var changes = store.ChangedNames.AsNoTracking();
        if (last is not { } seen)
        {
            last = await changes.MaxAsync(change => (int?)change.Id, stoppingToken) ?? 0;
            return;
        }

        var news = await changes.Where(change => change.Id > seen).OrderBy(change => change.Id).ToListAsync(stoppingToken);
        if (news.Count == 0)
            return;
        last = news[^1].Id;
        cache.Drop(news.Where(change => change.Process != announcer.Process).Select(change => change.Name).Distinct());
    }
}

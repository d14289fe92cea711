using System.Threading.Channels;

namespace ImmunoEd.Publishing;

/// <summary>Work that a change leaves behind, done in small steps so that neither readers nor writers wait for it.</summary>
public interface IBackgroundWork
{
    /// <returns>Whether there may be more to do.</returns>
    Task<bool> NextAsync(CancellationToken cancellationToken);
}

/// <summary>Wakes the <see cref="BackgroundRunner{TWork}"/> after a change.</summary>
public sealed class WorkSignal<TWork>
    where TWork : IBackgroundWork
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => channel.Writer.TryWrite(true);

    /// <summary>Comes back after a change, or when the time is over.</summary>
    internal async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(atMost);
        try
        {
            await channel.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}

/// <summary>Does the work until there is none; what a stopped server left undone goes on at its next start.</summary>
internal sealed class BackgroundRunner<TWork>(IServiceScopeFactory scopes, WorkSignal<TWork> signal, ILogger<TWork> logger) : BackgroundService
    where TWork : IBackgroundWork
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    // Whoever waits for the first page goes first.
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private bool isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await signal.WaitAsync(FirstPause, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunAsync(stoppingToken);
            await signal.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await NextAsync(stoppingToken))
            {
            }

            isFailing = false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The database may be away for a while: the next look tries again.
            if (!isFailing)
                logger.LogError(fault, "What a change left behind could not be done");
            isFailing = true;
        }
    }

    // Each step begins anew: what it read of the vocabulary may be old by the next.
    private async Task<bool> NextAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TWork>().NextAsync(stoppingToken);
    }
}

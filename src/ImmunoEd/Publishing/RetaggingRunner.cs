using System.Threading.Channels;

namespace ImmunoEd.Publishing;

/// <summary>Wakes the <see cref="RetaggingRunner"/> after a change.</summary>
public sealed class RetaggingSignal
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

/// <summary>Tags pages anew in the background; what a stopped server left undone goes on at its next start.</summary>
internal sealed class RetaggingRunner(IServiceScopeFactory scopes, RetaggingSignal signal, ILogger<RetaggingRunner> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private bool isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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
            await using var scope = scopes.CreateAsyncScope();
            var retagging = scope.ServiceProvider.GetRequiredService<Retagging>();
            while (await retagging.NextAsync(stoppingToken))
            {
            }

            isFailing = false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The database may be away for a while: the next look tries again.
            if (!isFailing)
                logger.LogError(fault, "Pages could not be tagged anew");
            isFailing = true;
        }
    }
}

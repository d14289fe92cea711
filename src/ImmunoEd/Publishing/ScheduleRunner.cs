namespace ImmunoEd.Publishing;

/// <summary>Looks every few seconds for scheduled changes that are due; what fell due while the server was down goes out at its start.</summary>
internal sealed class ScheduleRunner(IServiceScopeFactory scopes, ILogger<ScheduleRunner> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private bool isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
            await RunAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Schedule>().RunDueAsync(stoppingToken);
            isFailing = false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The database may be away for a while: the next look tries again.
            if (!isFailing)
                logger.LogError(fault, "Scheduled changes could not be made");
            isFailing = true;
        }
    }
}

using ImmunoEd.Schemas;

namespace ImmunoEd.Counting;

/// <summary>Writes counts every few seconds and at the end. What cannot be written waits; what comes on top of a full queue is not counted.</summary>
internal sealed class CountWriter(
    SearchCounts searches, PageCounts pages, IServiceScopeFactory scopes, TimeProvider clock, ILogger<CountWriter> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private TakenCounts unwritten = TakenCounts.None;
    private DateOnly written;
    private bool isFailing;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<CountStore>().UpgradeSchemaAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await WriteAsync();
    }

    internal async Task WriteAsync()
    {
        await turn.WaitAsync();
        try
        {
            await WriteWaitingAsync();
            isFailing = false;
        }
        catch (Exception fault)
        {
            // Whatever it is, the server goes on without counting. One line says so; no message of a database holds a query.
            if (!isFailing)
                logger.LogWarning("Nothing is being counted: {Reason}", fault.GetBaseException().Message);
            isFailing = true;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task WriteWaitingAsync()
    {
        if (unwritten.IsEmpty)
            unwritten = new TakenCounts([.. searches.TakeAll()], [.. pages.TakeAll()]);
        var today = clock.Today();
        if (unwritten.IsEmpty && written == today)
            return;

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CountLedger>().WriteAsync(unwritten, today, dropsOld: written != today);
        unwritten = TakenCounts.None;
        written = today;
    }
}

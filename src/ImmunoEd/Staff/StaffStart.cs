using ImmunoEd.Auditing;
using ImmunoEd.Schemas;

namespace ImmunoEd.Staff;

/// <summary>Makes the tables of accounts ready before the first request, and a link for the first administrator where there is none.</summary>
internal sealed class StaffStart(IServiceScopeFactory scopes, FirstAdministrator first) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StaffStore>().UpgradeSchemaAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Readers need not wait for this; whoever started the program is told last.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<StaffAccounts>().AnyAsync(cancellationToken))
            first.Token = await scope.ServiceProvider.GetRequiredService<StaffLinks>().MakeSetupAsync(Actor.Console, cancellationToken);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

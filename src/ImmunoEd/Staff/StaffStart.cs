using ImmunoEd.Auditing;

namespace ImmunoEd.Staff;

/// <summary>Makes the tables of accounts ready before the first request, and a link for the first administrator where there is none.</summary>
internal sealed class StaffStart(IServiceScopeFactory scopes, FirstAdministrator first) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StaffPreparation>().PrepareAsync(cancellationToken);
        if (!await scope.ServiceProvider.GetRequiredService<StaffAccounts>().AnyAsync(cancellationToken))
            first.Token = await scope.ServiceProvider.GetRequiredService<StaffLinks>().MakeSetupAsync(Actor.Console, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

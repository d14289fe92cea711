using ImmunoEd.Articles;
using ImmunoEd.Schemas;
using ImmunoEd.Staff;

namespace ImmunoEd.Commands;

/// <summary>Runs a verb over the accounts, beside the server or without it.</summary>
internal static class StaffServices
{
    public static async Task<int> RunAsync(IReadOnlyList<string> settings, Func<IServiceProvider, IConfiguration, Task<int>> verb, CancellationToken cancellationToken)
    {
        await using var app = Program.CreateBuilder(settings).Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StorePreparation>().PrepareExistingAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<StaffStore>().UpgradeSchemaAsync(cancellationToken);
        return await verb(scope.ServiceProvider, app.Configuration);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Benchmarks;

/// <summary>The program's own rooms over a data folder, as its verbs use them.</summary>
internal sealed class PortalServices(string dataDirectory) : IAsyncDisposable
{
    private readonly WebApplication app = Program.CreateBuilder([$"--Data:Directory={dataDirectory}", "--Serilog:MinimumLevel:Default=Warning"]).Build();

    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

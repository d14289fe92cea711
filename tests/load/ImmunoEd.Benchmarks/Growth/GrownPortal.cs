using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Benchmarks.Growth;

/// <summary>The whole program over a store that is there already, listening in this process, so that its rooms can be used beside its addresses.</summary>
internal sealed class GrownPortal : IAsyncDisposable
{
    private readonly WebApplication app;

    private GrownPortal(WebApplication app) => (this.app, Client) = (app, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });

    public HttpClient Client { get; }

    public static async Task<GrownPortal> StartAsync(string data, string content)
    {
        var app = Program.Build(Program.CreateBuilder([$"--Data:Directory={data}", $"--Content:Directory={content}", "--urls=http://127.0.0.1:0", "--applicationName=ImmunoEd", "--Serilog:MinimumLevel:Default=Warning"]));
        await app.StartAsync();
        return new GrownPortal(app);
    }

    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Milliseconds until the whole page is there.</summary>
    public async Task<double> GetAsync(string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await Client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

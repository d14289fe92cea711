using System.Diagnostics;

namespace ImmunoEd.Tests.Commands;

/// <summary>A server as a process of its own over a small content folder, on a port that was free.</summary>
public sealed class ServerProcess : IAsyncLifetime, IDisposable
{
    private const string Ready = "ImmunoEd is ready: ";

    private readonly SmallContent content = new();
    private readonly TemporaryFolder data = new();
    private readonly List<string> errors = [];
    private Process process = null!;

    public Uri Address { get; private set; } = null!;

    public string Data => $"--Data:Directory={data.Path}";

    /// <summary>What follows the line that says where the server listens.</summary>
    public IReadOnlyList<string> StandardOutput { get; private set; } = [];

    public async Task InitializeAsync()
    {
        process = CommandProcess.Start("serve", "--urls", "http://127.0.0.1:0", Data, $"--Content:Directory={content.Path}");
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data ?? "");
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.StartsWith(Ready, line, StringComparison.Ordinal);
        Address = new Uri(line![Ready.Length..]);
    }

    /// <summary>Asks the server to end as a container does, and gives back its exit code and every line of standard error.</summary>
    public async Task<(int ExitCode, IReadOnlyList<string> Errors)> StopAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
            StandardOutput = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }

        return (process.ExitCode, [.. errors.Where(line => line.Length > 0)]);
    }

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
        data.Dispose();
        content.Dispose();
    }
}

using System.Diagnostics;
using System.Net;

namespace ImmunoEd.Benchmarks.Throughput;

/// <summary>A server of its own process on the first core, so that the load on the second one does not take its time.</summary>
internal sealed class PinnedServer : IDisposable
{
    private const int Core = 0;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private volatile string lastLine = "";

    private PinnedServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public double MemoryMiB
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (1024.0 * 1024);
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<PinnedServer> StartAsync(Uri address, string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", $"{Core}", program, .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        var server = new PinnedServer(process, address);
        // What a server prints is read, or it would stand still.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => server.lastLine = line.Data ?? server.lastLine;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await server.WaitAsync();
        return server;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !process.HasExited; await Task.Delay(2))
        {
            try
            {
                using var answer = await client.GetAsync(Address);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        throw new InvalidOperationException($"{process.StartInfo.ArgumentList[2]} does not answer at {Address}. {lastLine}");
    }
}

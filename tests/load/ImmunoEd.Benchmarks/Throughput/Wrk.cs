using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ImmunoEd.Benchmarks.Throughput;

/// <summary>The load generator, on the second core.</summary>
internal static partial class Wrk
{
    private const int Core = 1;

    /// <returns>Requests in a second.</returns>
    public static async Task<double> RunAsync(Uri address, int connections, int seconds, IReadOnlyList<string> headers, string? script)
    {
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", $"{Core}", "wrk", "-t1", $"-c{connections}", $"-d{seconds}s", .. headers.SelectMany(header => new[] { "-H", header }), .. script is null ? Array.Empty<string>() : ["-s", script], address.ToString()])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || Failures().IsMatch(output))
            throw new InvalidOperationException($"wrk at {address}: {output}");
        return double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex("Non-2xx or 3xx responses|Socket errors")]
    private static partial Regex Failures();
}

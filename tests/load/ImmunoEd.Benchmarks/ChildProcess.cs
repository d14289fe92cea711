using System.Diagnostics;

namespace ImmunoEd.Benchmarks;

/// <summary>This program again, in a process of its own: with its own memory to measure, or to be killed.</summary>
internal static class ChildProcess
{
    public static Process Start(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Runs to the end and hands on what the child prints.</summary>
    public static async Task<int> RunAsync(params IReadOnlyList<string> arguments)
    {
        using var child = Start(arguments);
        while (await child.StandardOutput.ReadLineAsync() is { } line)
            Console.WriteLine(line);
        await child.WaitForExitAsync();
        return child.ExitCode;
    }
}

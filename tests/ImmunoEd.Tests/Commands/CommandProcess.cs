using System.Diagnostics;

namespace ImmunoEd.Tests.Commands;

internal sealed record CommandResult(int ExitCode, string Out, string Error);

/// <summary>The program as a process of its own, as a clinic's scripts run it.</summary>
internal static class CommandProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task<CommandResult> RunAsync(string[] arguments, string input = "")
    {
        using var limit = new CancellationTokenSource(Limit);
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new CommandResult(process.ExitCode, await output, await error);
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ImmunoEd.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_gcServer"] = "0";
        return Process.Start(start)!;
    }
}

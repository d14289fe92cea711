using System.CommandLine;
using ImmunoEd.Publishing;

namespace ImmunoEd.Commands;

/// <summary>The verbs of the program. Standard output holds the answer and nothing else.</summary>
internal static class CommandLine
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Unusable = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var (settings, words) = SettingArguments.Split(args);
        var root = new RootCommand("ImmunoEd: patient education on cancer immunotherapy.")
        {
            ServeCommand.Create(settings),
            HealthCommand.Create(settings),
            CheckCommand.Create(settings),
            GradeCommand.Create(),
            ImportCommand.Create(settings),
            ExportCommand.Create(settings),
        };
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(settings, cancellationToken));

        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
            return ShowUsage(root, parsed);

        return await GuardAsync(() => parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }

    private static int ShowUsage(RootCommand root, ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine();
        root.Parse([.. parsed.CommandResult.Command is RootCommand ? [] : new[] { parsed.CommandResult.Command.Name }, "--help"])
            .Invoke(new InvocationConfiguration { Output = Console.Error });
        return Unusable;
    }

    // Whoever runs a command gets a sentence, never a stack trace.
    private static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (ContentException fault)
        {
            foreach (var finding in fault.Findings)
                await Console.Error.WriteLineAsync(finding.ToString());
            return Failure;
        }
        catch (Exception fault) when (fault is not HostAbortedException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Failure;
        }
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using ImmunoEd.Publishing;
using Microsoft.Extensions.Options;

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
            TagCommand.Create(settings),
            ImportCommand.Create(settings),
            ExportCommand.Create(settings),
            ReviewDueCommand.Create(settings),
        };
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(settings, cancellationToken));

        var parsed = root.Parse(words);
        var mistakes = parsed.Errors.Select(error => error.Message).Concat(UnknownOptions(parsed)).ToList();
        if (mistakes.Count > 0)
            return ShowUsage(root, parsed, mistakes);

        return await GuardAsync(() => parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }

    // A verb that takes a file would take a mistyped option for its name.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.CommandResult.Children
        .OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens)
        .Where(token => token.Value is ['-', _, ..])
        .Select(token => $"Unrecognized option '{token.Value}'.");

    private static int ShowUsage(RootCommand root, ParseResult parsed, IEnumerable<string> mistakes)
    {
        foreach (var mistake in mistakes)
            Console.Error.WriteLine(mistake);
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
        catch (OptionsValidationException fault)
        {
            foreach (var failure in fault.Failures)
                await Console.Error.WriteLineAsync(SentenceOf(failure));
            return Failure;
        }
        catch (Exception fault) when (fault is not HostAbortedException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Failure;
        }
    }

    // The framework wraps the sentence of a setting: “… with the error: 'sentence'.”
    private static string SentenceOf(string failure)
    {
        const string Before = "with the error: '";
        var start = failure.IndexOf(Before, StringComparison.Ordinal);
        return start < 0 ? failure : failure[(start + Before.Length)..].TrimEnd('.').TrimEnd('\'');
    }
}

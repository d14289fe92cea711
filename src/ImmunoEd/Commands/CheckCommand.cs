using System.CommandLine;
using System.Text.Json;
using ImmunoEd.Publishing;

namespace ImmunoEd.Commands;

internal static class CheckCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders; the content folder if none is named.", Arity = ArgumentArity.ZeroOrMore };
        var maxGrade = new Option<double?>("--max-grade") { Description = "Report pages above this reading grade instead of the usual limits." };
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var command = new Command("check", "Lint content files: front matter, links, sources, plain language.") { paths, maxGrade, json };
        command.SetAction(parsed => Run(settings, parsed.GetValue(paths) ?? [], parsed.GetValue(maxGrade), parsed.GetValue(json)));
        return command;
    }

    private static int Run(IReadOnlyList<string> settings, string[] paths, double? maxGrade, bool json)
    {
        try
        {
            using var app = Program.CreateBuilder(settings).Build();
            using var scope = app.Services.CreateScope();
            var (findings, library) = scope.ServiceProvider.GetRequiredService<ContentChecker>().Check(paths, maxGrade);
            if (json)
                Console.WriteLine(JsonSerializer.Serialize(findings.Select(finding => new { finding.File, finding.Line, finding.Rule, finding.Message }), JsonSerializerOptions.Web));
            else
                foreach (var finding in findings)
                    Console.WriteLine(finding);
            Console.Error.WriteLine(library);
            return findings.Count == 0 ? CommandLine.Success : CommandLine.Failure;
        }
        catch (ContentException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return CommandLine.Unusable;
        }
    }
}

using System.CommandLine;
using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Publishing;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Commands;

internal static class ImportCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var directory = new Argument<string?>("DIR") { Description = "The content folder; the one in the settings if none is named.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("import", "Take a content folder into the store, whole or not at all.") { directory };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed.GetValue(directory), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, string? directory, CancellationToken cancellationToken)
    {
        await using var app = Program.CreateBuilder(settings).Build();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<StorePreparation>().PrepareAsync(cancellationToken);
        var report = await services.GetRequiredService<ContentImporter>()
            .ImportAsync(directory ?? services.GetRequiredService<IOptions<ContentOptions>>().Value.FullDirectory, Actor.Console, cancellationToken);
        Console.WriteLine($"{report.Added} added, {report.Updated} updated, {report.Unchanged} unchanged, {report.LeftAlone.Count} left alone");
        foreach (var file in report.LeftAlone)
            Console.WriteLine($"left alone, staff work is newer: {file}");
        return CommandLine.Success;
    }
}

using System.CommandLine;
using ImmunoEd.Articles;
using ImmunoEd.Publishing;

namespace ImmunoEd.Commands;

internal static class ExportCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var directory = new Argument<string>("DIR") { Description = "A new or empty folder." };
        var command = new Command("export", "Write what is live into a content folder.") { directory };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed.GetValue(directory)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, string directory, CancellationToken cancellationToken)
    {
        await using var app = Program.CreateBuilder(settings).Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StorePreparation>().PrepareExistingAsync(cancellationToken);
        var count = await scope.ServiceProvider.GetRequiredService<ContentExporter>().ExportAsync(directory, cancellationToken);
        Console.WriteLine($"{count} files written");
        return CommandLine.Success;
    }
}

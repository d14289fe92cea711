using System.CommandLine;
using ImmunoEd.Hosting;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ImmunoEd.Commands;

internal static class ServeCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("serve", "Serve the portal (the default). Settings: --Section:Key=value, --urls ADDRESS.");
        command.SetAction((_, cancellationToken) => RunAsync(settings, cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var builder = Program.CreateBuilder(settings);
        builder.AnswerOnSocketThreads();
        await using var app = Program.Build(builder);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            Console.WriteLine($"ImmunoEd is ready: {string.Join(" ", addresses)}");
            if (app.Services.GetRequiredService<FirstAdministrator>().Token is { } token)
                Console.WriteLine($"Nobody can sign in yet. Make the first administrator within an hour: {ServerAddress.Link(app.Configuration, addresses.FirstOrDefault(), SetupLinkCommand.PathOf(token))}");
        });
        await app.RunAsync(cancellationToken);
        return CommandLine.Success;
    }
}

using System.CommandLine;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;

namespace ImmunoEd.Commands;

internal static class SetupLinkCommand
{
    public static string PathOf(string token) => "/admin/set-up?token=" + token;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("setup-link", "Print a link that makes an administrator, once, within an hour.");
        command.SetAction((_, cancellationToken) => StaffServices.RunAsync(settings, async (services, configuration) =>
        {
            var token = await services.GetRequiredService<StaffLinks>().MakeSetupAsync(Actor.Console, cancellationToken);
            Console.WriteLine(ServerAddress.Link(configuration, listening: null, PathOf(token)));
            return CommandLine.Success;
        }, cancellationToken));
        return command;
    }
}

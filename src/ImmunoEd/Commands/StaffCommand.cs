using System.CommandLine;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;

namespace ImmunoEd.Commands;

internal static class StaffCommand
{
    public static Command Create(IReadOnlyList<string> settings) => new("staff", "Make and change accounts.")
    {
        CreateAdd(settings),
        CreateDisable(settings),
        CreateResetLink(settings),
    };

    private static Argument<string> Email { get; } = new("EMAIL") { Description = "The e-mail address with which they sign in." };

    private static Command CreateAdd(IReadOnlyList<string> settings)
    {
        var role = new Option<StaffRole>("--role") { Description = "What they may do.", Required = true };
        var name = new Option<string?>("--name") { Description = "Their name, as colleagues and readers see it." };
        var credentials = new Option<string>("--credentials") { Description = "Shown to readers behind the name.", DefaultValueFactory = _ => "" };
        var command = new Command("add", "Make an account. The password is the first line of standard input.") { Email, role, name, credentials };
        command.SetAction((parsed, cancellationToken) => StaffServices.RunAsync(settings, async (services, _) =>
        {
            var email = parsed.GetValue(Email)!;
            var password = await Console.In.ReadLineAsync(cancellationToken) ?? "";
            var account = new NewAccount(email, parsed.GetValue(name) ?? email.Split('@')[0], parsed.GetValue(credentials)!, parsed.GetValue(role), password);
            var (_, problem) = await services.GetRequiredService<StaffAccounts>().AddAsync(Actor.Console, account, cancellationToken);
            return await AnswerAsync(problem, $"{email} may sign in as {account.Role}.");
        }, cancellationToken));
        return command;
    }

    private static Command CreateDisable(IReadOnlyList<string> settings)
    {
        var command = new Command("disable", "Sign somebody out everywhere and let them in no more.") { Email };
        command.SetAction((parsed, cancellationToken) => StaffServices.RunAsync(settings, async (services, _) =>
        {
            var accounts = services.GetRequiredService<StaffAccounts>();
            if (await accounts.FindByEmailAsync(parsed.GetValue(Email)!, cancellationToken) is not { } account)
                return await UnknownAsync();
            return await AnswerAsync(await accounts.SetDisabledAsync(Actor.Console, account.Id, isDisabled: true, cancellationToken), $"{account.Email} can no longer sign in.");
        }, cancellationToken));
        return command;
    }

    private static Command CreateResetLink(IReadOnlyList<string> settings)
    {
        var removes = new Option<bool>("--remove-second-factor") { Description = "The link also removes passkeys, app and recovery codes." };
        var command = new Command("reset-link", "Print a link that sets a new password, once, within an hour.") { Email, removes };
        command.SetAction((parsed, cancellationToken) => StaffServices.RunAsync(settings, async (services, configuration) =>
        {
            if (await services.GetRequiredService<StaffAccounts>().FindByEmailAsync(parsed.GetValue(Email)!, cancellationToken) is not { IsDisabled: false } account)
                return await UnknownAsync();
            var token = await services.GetRequiredService<StaffLinks>().MakeResetAsync(Actor.Console, account, parsed.GetValue(removes), cancellationToken);
            Console.WriteLine(ServerAddress.Link(configuration, listening: null, "/admin/reset?token=" + token));
            return CommandLine.Success;
        }, cancellationToken));
        return command;
    }

    private static async Task<int> UnknownAsync() => await AnswerAsync(new StaffProblem("", "There is no active account with this e-mail address."), "");

    private static async Task<int> AnswerAsync(StaffProblem? problem, string sentence)
    {
        if (problem is not null)
        {
            await Console.Error.WriteLineAsync(problem.Sentence);
            return CommandLine.Failure;
        }

        Console.WriteLine(sentence);
        return CommandLine.Success;
    }
}

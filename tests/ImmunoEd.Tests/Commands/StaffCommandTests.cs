using Microsoft.Data.Sqlite;

namespace ImmunoEd.Tests.Commands;

public sealed class StaffCommandTests : IClassFixture<ServerProcess>
{
    private const string Password = "quiet river umbrella 47\n";

    private readonly ServerProcess server;

    public StaffCommandTests(ServerProcess server) => this.server = server;

    [Fact]
    public async Task Accounts_are_made_disabled_and_reset_beside_the_running_server()
    {
        var added = await RunAsync(["staff", "add", "ann@care.example", "--role", "Administrator", "--name", "Ann Kowalski"], Password);
        var twice = await RunAsync(["staff", "add", "Ann@care.example", "--role", "Editor"], Password);
        var weak = await RunAsync(["staff", "add", "bea@care.example", "--role", "Editor"], "password1234\n");
        var none = await RunAsync(["staff", "add", "bea@care.example", "--role", "Editor"]);
        var role = await RunAsync(["staff", "add", "bea@care.example", "--role", "Emperor"], Password);
        var reset = await RunAsync(["staff", "reset-link", "ann@care.example"]);
        var setup = await RunAsync(["setup-link"]);
        var last = await RunAsync(["staff", "disable", "ann@care.example"]);
        var nobody = await RunAsync(["staff", "disable", "nobody@care.example"]);

        Assert.Equal(new CommandResult(0, "ann@care.example may sign in as Administrator.\n", ""), added);
        Assert.Equal(new CommandResult(1, "", "There is an account with this e-mail address already.\n"), twice);
        Assert.Equal(new CommandResult(1, "", "This password is made of words that everybody uses in passwords. Such passwords are tried first.\n"), weak);
        Assert.StartsWith("A password needs at least 12 characters", none.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (role.ExitCode, role.Out));
        Assert.StartsWith("http://localhost:5080/admin/reset?token=", Assert.Single(reset.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.StartsWith("http://localhost:5080/admin/set-up?token=", Assert.Single(setup.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(new CommandResult(1, "", "This is the last active administrator. Make another one first.\n"), last);
        Assert.Equal(new CommandResult(1, "", "There is no active account with this e-mail address.\n"), nobody);

        using var client = new HttpClient { BaseAddress = server.Address };
        foreach (var link in new[] { reset.Out, setup.Out })
            Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync(new Uri(link.Trim()).PathAndQuery)).StatusCode);

        var whole = await RunAsync(["audit", "verify"]);
        Assert.Matches("^The audit trail is whole: [0-9]+ entries, last hash [0-9a-f]{64}\n$", whole.Out);
        Assert.Equal(0, whole.ExitCode);
        await BreakTrailAsync();
        Assert.Equal(new CommandResult(1, "The audit trail is broken at row 1: the row was altered.\n", ""), await RunAsync(["audit", "verify"]));
    }

    [Fact]
    public async Task A_folder_without_a_database_is_not_filled()
    {
        using var folder = new TemporaryFolder();
        foreach (var arguments in new string[][] { ["setup-link"], ["audit", "verify"], ["staff", "disable", "ann@care.example"] })
        {
            var result = await CommandProcess.RunAsync([.. arguments, $"--Data:Directory={folder.Path}"]);
            Assert.Equal(new CommandResult(1, "", $"There is no database in {folder.Path}.\n"), result);
        }

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private async Task<CommandResult> RunAsync(string[] arguments, string input = "")
    {
        var result = await CommandProcess.RunAsync([.. arguments, server.Data], input);
        // What is logged goes to standard error too, as JSON.
        return result with { Error = string.Concat(result.Error.Split('\n').Where(line => line.Length > 0 && line[0] != '{').Select(line => line + "\n")) };
    }

    private async Task BreakTrailAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(server.Data.Split('=')[1], "immunoed.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE AuditEntries SET Detail = 'x' WHERE Id = 1";
        await command.ExecuteNonQueryAsync();
    }
}

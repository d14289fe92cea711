using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Tests.Commands;

public sealed class ServeTests
{
    [Fact]
    public async Task A_server_logs_one_line_of_json_for_each_event_and_no_patients_words()
    {
        using var server = new ServerProcess();
        await server.InitializeAsync();
        using var client = new HttpClient { BaseAddress = server.Address };

        await client.GetAsync("/search?q=canary");
        await client.GetAsync("/basics?canary=canary");
        await client.GetAsync("/nothing?canary");
        await client.GetAsync("/search?q=" + string.Concat(Enumerable.Repeat("canary", 100)));
        await RawRequest.GetAsync(server.Address, "/a%0d%0a%7B%22Level%22:%22Fatal%22%7D%1b%5b31m", "X-Forwarded-For: canary\r\nUser-Agent: canary\r\nReferer: http://canary.example/\r\nCookie: canary=1\r\n");
        await RawRequest.GetAsync(server.Address, "/{Password}", "Host: canary\r\n");
        var (exitCode, lines) = await server.StopAsync();

        Assert.Equal(0, exitCode);
        Assert.StartsWith($"Nobody can sign in yet. Make the first administrator within an hour: {server.Address}admin/set-up?token=", Assert.Single(server.StandardOutput), StringComparison.Ordinal);
        Assert.InRange(lines.Count(line => line.Contains("\"RequestPath\"", StringComparison.Ordinal)), 5, 6);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        Assert.Contains(lines, line => line.Contains("\"Message\":\"HTTP GET /search responded 200 in ", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("ConnectionId", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("canary", line, StringComparison.OrdinalIgnoreCase));
        Assert.All(lines, line => Assert.DoesNotContain("127.0.0.1", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("::1", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain('\u001b', line));
    }

    [Fact]
    public async Task Health_asks_the_running_server()
    {
        using var server = new ServerProcess();
        await server.InitializeAsync();
        var up = await CommandProcess.RunAsync(["health", "--urls", server.Address.ToString()]);
        var import = await CommandProcess.RunAsync(["import", server.Data, Repository.Content]);
        await server.StopAsync();
        var down = await CommandProcess.RunAsync(["health", "--urls", server.Address.ToString()]);

        Assert.Equal(new CommandResult(0, "{\"status\":\"healthy\",\"checks\":{\"store\":\"healthy\"}}\n", ""), up);
        Assert.Equal(0, import.ExitCode);
        Assert.Matches("^[0-9]+ added, [0-9]+ updated, [0-9]+ unchanged, [0-9]+ left alone\n$", import.Out);
        Assert.Equal(new CommandResult(1, "", "No server answers.\n"), down);
    }

    [Theory]
    [InlineData("--Site:BaseUrl=ftp:x", "Site:BaseUrl must be an address such as https://care.example.org.\n")]
    [InlineData("--Data:Directory=", "Data:Directory must name a folder.\n")]
    [InlineData("--Content:Directory=", "Content:Directory must name a folder.\n")]
    public async Task A_bad_setting_is_one_sentence(string setting, string sentence)
    {
        var result = await CommandProcess.RunAsync(["serve", "--urls", "http://127.0.0.1:0", "--Data:Directory=/no/such/folder", setting]);

        Assert.Equal(new CommandResult(1, "", sentence), result);
    }

    [Theory]
    [InlineData("--Site:EmergencyNumber=", "Site:EmergencyNumber must not be empty: it stands in every emergency card.")]
    [InlineData("--Site:CrisisNumber=", "Site:CrisisNumber must not be empty.")]
    [InlineData("--Site:ClinicPhone=javascript:", "Site:ClinicPhone must be a phone number: digits, spaces, + - . and brackets.")]
    [InlineData("--Site:AfterHoursPhone=<b>", "Site:AfterHoursPhone must be a phone number: digits, spaces, + - . and brackets.")]
    [InlineData("--Site:Name=", "Site:Name must not be empty.")]
    [InlineData("--Review:Months=0", "Review:Months must be between 1 and 120.")]
    [InlineData("--Data:Provider=Oracle", "Data:Provider must be Sqlite.")]
    [InlineData("--Hosting:TrustedProxies=127.0.0.1,nobody", "Hosting:TrustedProxies: “nobody” is not an IP address.")]
    public void Every_setting_is_checked_at_start(string setting, string sentence)
    {
        using var app = Program.CreateBuilder([setting]).Build();
        var fault = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains($"'{sentence}'", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_that_cannot_be_taken_stops_the_start_and_names_the_file()
    {
        using var content = new SmallContent();
        using var data = new TemporaryFolder();
        content.Write("basics/bad.md", SmallContent.Page("Bad", "topics: [nothing]"));
        var result = await CommandProcess.RunAsync(["--urls", "http://127.0.0.1:0", $"--Data:Directory={data.Path}", $"--Content:Directory={content.Path}"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("basics/bad.md:4: tag: There is no topic “nothing” in topics.yml.\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_a_database_stops_the_start_and_is_left_alone()
    {
        using var data = new TemporaryFolder();
        var file = Path.Combine(data.Path, "immunoed.db");
        await File.WriteAllTextAsync(file, new string('x', 5_000));
        var result = await CommandProcess.RunAsync(["--urls", "http://127.0.0.1:0", $"--Data:Directory={data.Path}", $"--Content:Directory={Repository.Content}"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Equal($"The database in {data.Path} cannot be opened: SQLite Error 26: 'file is not a database'.", result.Error.TrimEnd().Split('\n')[^1]);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(5_000, new FileInfo(file).Length);
    }
}

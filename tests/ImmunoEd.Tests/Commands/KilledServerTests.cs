using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ImmunoEd.Tests.Pages.Admin;
using ImmunoEd.Tests.Staff;

namespace ImmunoEd.Tests.Commands;

/// <summary>Staff save in a loop while the server is killed at random moments: what was acknowledged is there.</summary>
public sealed partial class KilledServerTests : IDisposable
{
    // tests/load/killed.sh asks for more.
    private static readonly int Saves = int.Parse(Environment.GetEnvironmentVariable("KILLED_SERVER_SAVES") ?? "16", CultureInfo.InvariantCulture);

    private const string Email = "ann@care.example";

    private readonly SmallContent content = new();
    private readonly TemporaryFolder data = new();
    // A fixed seed for the moments; what the machine does at that moment differs from run to run.
    private readonly Random random = new(20261122);
    private Process? server;
    private Uri address = null!;

    [Fact]
    public async Task Every_acknowledged_save_survives_and_the_audit_trail_stays_whole()
    {
        await StartAsync();
        Assert.Equal(0, (await CommandProcess.RunAsync(["staff", "add", Email, "--role", "Editor", Data], StaffPortal.Password + "\n")).ExitCode);
        var browser = await SignInAsync(null);
        using var made = await browser.SendAsync("/admin/articles/new", TypedArticle.Fields(slug: "killed"), "#editor");
        var article = made.Headers.Location!.ToString()[..^"/edit".Length];

        var (acknowledged, kills) = (0, 0);
        for (var save = 1; save <= Saves; save++)
        {
            var killing = save % 4 == 0 ? KillAsync(random.Next(40)) : null;
            if (await TrySaveAsync(browser, article, save))
                acknowledged = save;
            if (killing is null)
                continue;

            await killing;
            kills++;
            await StartAsync();
            browser = await SignInAsync(browser);
            Assert.InRange(await LatestAsync(browser, article), acknowledged, save);
            var verified = await CommandProcess.RunAsync(["audit", "verify", Data]);
            Assert.True(verified.ExitCode == 0, verified.Out + verified.Error);
        }

        Assert.InRange(kills, 3, Saves);
        Assert.InRange(acknowledged, 1, Saves);
        Assert.InRange(await RevisionsAsync(browser, article), Saves / 2, Saves + 1);
        browser.Dispose();
    }

    public void Dispose()
    {
        if (server is { HasExited: false })
            server.Kill(entireProcessTree: true);
        server?.Dispose();
        data.Dispose();
        content.Dispose();
    }

    private string Data => $"--Data:Directory={data.Path}";

    private async Task StartAsync()
    {
        server?.Dispose();
        server = CommandProcess.Start("serve", "--urls", "http://127.0.0.1:0", Data, $"--Content:Directory={content.Path}");
        server.BeginErrorReadLine();
        var line = await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        address = new Uri(line!["ImmunoEd is ready: ".Length..]);
    }

    private async Task KillAsync(int milliseconds)
    {
        await Task.Delay(milliseconds);
        server!.Kill();
        await server.WaitForExitAsync();
    }

    // The cookies of the browser before the crash still open the door: keys and sessions are kept.
    private async Task<StaffBrowser> SignInAsync(StaffBrowser? before)
    {
        var browser = new StaffBrowser(address, before?.Cookies);
        before?.Dispose();
        if (before is null)
        {
            using var answer = await browser.SignInAsync(Email, StaffPortal.Password);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        return browser;
    }

    private static async Task<bool> TrySaveAsync(StaffBrowser browser, string article, int save)
    {
        try
        {
            using var answer = await browser.SendAsync(article + "/edit", TypedArticle.Fields(body: $"Save number {save}."), "#editor");
            return answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().EndsWith("/edit", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<int> LatestAsync(StaffBrowser browser, string article)
    {
        var body = (await browser.PageAsync(article + "/edit")).QuerySelector("#f-body")!.TextContent;
        return SaveNumber().Match(body) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    private static async Task<int> RevisionsAsync(StaffBrowser browser, string article) =>
        (await browser.PageAsync(article + "/history")).QuerySelectorAll("select[name=to] option").Length;

    [GeneratedRegex(@"Save number (\d+)\.")]
    private static partial Regex SaveNumber();
}

using ImmunoEd.Auditing;
using ImmunoEd.Staff;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Staff;

public sealed class AuditPageTests : IDisposable
{
    private readonly SmallPortal small = new();

    private Portal Portal => small.Portal;

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task Every_act_on_an_account_stands_in_the_trail()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Administrator);
        var ann = await Portal.AddStaffAsync("ann@care.example", name: "Ann Kowalski");
        await browser.SendAsync("/admin/staff", new() { ["Name"] = "Jonas", ["Email"] = "jonas@care.example", ["Role"] = "Editor" }, "form[action$='Invite']");
        foreach (var act in new[] { "Role&Role=Reviewer", "Reset", "Disable", "Enable" })
            await browser.SendAsync($"/admin/staff/{ann.Id}?act={act}", [], "form.question");
        await browser.SendAsync("/admin/account/recovery-codes", []);
        await browser.SendAsync("/admin/account", new() { ["Name"] = "Chief", ["Credentials"] = "" }, "form[action$='Profile']");
        await browser.SendAsync("/admin/account/password", new() { ["Current"] = StaffPortal.Password, ["Password"] = "seven lamps over water" });
        var listed = (await browser.PageAsync("/admin/audit")).Texts(".trail > li > div:last-child");

        Assert.Equal("Chief password changed: administrator@care.example", listed[0]);
        foreach (var line in new[]
        {
            "Administrator Someone account changed: administrator@care.example Administrator Someone to Chief", "Administrator Someone recovery codes made", "Administrator Someone account enabled: ann@care.example",
            "Administrator Someone account disabled: ann@care.example", "Administrator Someone link made new password for ann@care.example", "Administrator Someone role changed: ann@care.example Editor to Reviewer",
            "Administrator Someone link made invitation for jonas@care.example, Editor", "Administrator Someone signed in: administrator@care.example with password, Unknown browser", "command line link made for an administrator",
        })
            Assert.Contains(line, listed);
        await Portal.StaffAsync(async store => Assert.Null((await AuditChain.VerifyAsync(store, CancellationToken.None)).Break));
    }

    [Fact]
    public async Task The_trail_is_read_by_pages_and_can_be_searched()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Administrator);
        await FillAsync(120);
        var seen = new List<string>();
        var address = "/admin/audit?by=writer&act=test.";
        while (address is not null)
        {
            var page = await browser.PageAsync(address);
            seen.AddRange(page.Texts(".trail-act + span"));
            address = page.QuerySelector(".pages a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(0, 120).Reverse().Select(i => $": page_{i}%"), seen);
        Assert.Equal(12, (await browser.PageAsync("/admin/audit?subject=page_11")).Texts(".trail > li").Count + 1);
        Assert.Empty((await browser.PageAsync("/admin/audit?subject=pageX1")).Texts(".trail > li"));
        Assert.Equal("Nothing fits. Ask for less, or show everything.", (await browser.PageAsync("/admin/audit?by=nobody")).Text(".nothing"));
        Assert.Equal("Nothing fits. Ask for less, or show everything.", (await browser.PageAsync("/admin/audit?day=2020-01-01")).Text(".nothing"));
        Assert.Equal(50, (await browser.PageAsync("/admin/audit?day=2026-11-22")).Texts(".trail > li").Count);
        foreach (var hostile in new[] { "?before=x", "?day=yesterday", "?act=%25", "?by=%5C", "?subject='%22--", "?before=-1", "?before=99999999999999999999" })
            await browser.PageAsync("/admin/audit" + hostile);
    }

    [Fact]
    public async Task A_row_that_was_altered_is_named()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Administrator);
        await browser.SendAsync("/admin/audit", [], "form[action$='Check']");
        var whole = (await browser.PageAsync("/admin/audit")).Text(".check");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(Portal.DataDirectory, "immunoed.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE AuditEntries SET Detail = 'nothing happened' WHERE Id = 2";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        await browser.SendAsync("/admin/audit", [], "form[action$='Check']");
        Assert.StartsWith("The trail is whole as of", whole, StringComparison.Ordinal);
        Assert.StartsWith("The trail is broken at entry 2: the row was altered.", (await browser.PageAsync("/admin/audit")).Text(".check"), StringComparison.Ordinal);
    }

    private Task FillAsync(int count) => Portal.WithServicesAsync(async services =>
    {
        var store = services.GetRequiredService<StaffStore>();
        await using var transaction = await store.Database.BeginTransactionAsync();
        for (var i = 0; i < count; i++)
            await services.GetRequiredService<AuditTrail>().AppendAsync(store, new Actor(null, "Writer"), "test.written", $"page_{i}%", null, CancellationToken.None);
        await transaction.CommitAsync();
    });
}

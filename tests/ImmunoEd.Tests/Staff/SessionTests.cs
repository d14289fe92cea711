using System.Net;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Staff;

public sealed class SessionTests : IDisposable
{
    private const string Ann = "ann@care.example";

    private readonly SmallPortal small = new();

    private Portal Portal => small.Portal;

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task Half_an_hour_without_a_click_ends_a_session_and_a_click_prolongs_it()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = await Portal.SignedInAsync(Ann);
        for (var i = 0; i < 4; i++)
        {
            Portal.Clock.Now += TimeSpan.FromMinutes(29);
            await browser.PageAsync("/admin");
        }

        Portal.Clock.Now += TimeSpan.FromMinutes(31);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task After_twelve_hours_even_a_busy_session_ends()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = await Portal.SignedInAsync(Ann);
        for (var minutes = 0; minutes < 12 * 60 - 20; minutes += 20)
        {
            Portal.Clock.Now += TimeSpan.FromMinutes(20);
            await browser.PageAsync("/admin");
        }

        Portal.Clock.Now += TimeSpan.FromMinutes(20);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Each_sign_in_has_an_id_of_its_own_and_a_planted_one_is_worth_nothing()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = Portal.Browser();
        browser.Cookies.Add(Portal.Address, new Cookie("immunoed-staff", "planted"));
        using (await browser.SignInAsync(Ann, StaffPortal.Password))
            await browser.PageAsync("/admin");
        var first = Cookie(browser);
        await browser.SendAsync("/admin", [], ".admin-out");
        using (await browser.SignInAsync(Ann, StaffPortal.Password))
            await browser.PageAsync("/admin");

        Assert.NotEqual("planted", first);
        Assert.NotEqual(first, Cookie(browser));
    }

    [Fact]
    public async Task The_account_page_lists_browsers_and_signs_one_or_all_others_out()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = await Portal.SignedInAsync(Ann);
        using var phone = await SignedInAsync("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1");
        using var desk = await SignedInAsync("Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");
        using var other = await SignedInAsync("curl/8");
        var page = await browser.PageAsync("/admin/account");
        var listed = page.Texts("section[aria-labelledby=browsers] .rows strong");
        var button = page.QuerySelectorAll("section[aria-labelledby=browsers] .rows li").Single(row => row.Text("strong") == "Safari on iPhone").QuerySelector("input[name=id]")!.GetAttribute("value")!;
        await browser.SendAsync("/admin/account", new() { ["id"] = button }, "form[action$='EndSession']");

        Assert.Equal(["Firefox on Windows", "Safari on iPhone", "Unknown browser", "Unknown browser"], listed.Order());
        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/admin")).StatusCode);
        await browser.SendAsync("/admin/account", [], "form[action$='EndOthers']");
        Assert.Equal(HttpStatusCode.Redirect, (await desk.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Nobody_signs_out_somebody_elses_browser()
    {
        await Portal.AddStaffAsync(Ann);
        using var ann = await Portal.SignedInAsync(Ann);
        using var bea = await Portal.SignedInAsync(StaffRole.Administrator);
        using var second = await Portal.SignedInAsync(StaffRole.Administrator);
        await bea.SendAsync("/admin/account", new() { ["id"] = "1" }, "form[action$='EndSession']");

        Assert.Equal(HttpStatusCode.OK, (await ann.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_and_needs_the_old_one()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = await Portal.SignedInAsync(Ann);
        using var other = await Portal.SignedInAsync(Ann);
        using var refused = await browser.SendAsync("/admin/account/password", new() { ["Current"] = "wrong wrong wrong", ["Password"] = "seven lamps over water" });
        using var weak = await browser.SendAsync("/admin/account/password", new() { ["Current"] = StaffPortal.Password, ["Password"] = "Ann.Editor!!!!" });
        using var changed = await browser.SendAsync("/admin/account/password", new() { ["Current"] = StaffPortal.Password, ["Password"] = "seven lamps over water" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("your own name", (await weak.PageAsync()).Text("#problems"), StringComparison.Ordinal);
        Assert.Equal("/admin/account", changed.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_changed_role_counts_from_the_next_click()
    {
        var ann = await Portal.AddStaffAsync(Ann, StaffRole.Administrator);
        await Portal.AddStaffAsync("bea@care.example", StaffRole.Administrator);
        using var browser = await Portal.SignedInAsync(Ann);
        await browser.PageAsync("/admin/staff");
        await Portal.WithServicesAsync(services => services.GetRequiredService<StaffAccounts>().SetRoleAsync(Actor.Console, ann.Id, StaffRole.Editor, CancellationToken.None));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/admin/staff")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Whoever_changes_how_they_sign_in_proves_anew_that_it_is_they()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = await Portal.SignedInAsync(Ann);
        await browser.PageAsync("/admin/account/app");
        Portal.Clock.Now += TimeSpan.FromMinutes(11);
        foreach (var path in new[] { "/admin/account/app", "/admin/account/passkeys", "/admin/account/recovery-codes" })
            Assert.Equal("/admin/confirm?returnUrl=" + Uri.EscapeDataString(path), (await browser.GetAsync(path)).Headers.Location!.ToString());

        using var wrong = await browser.SendAsync("/admin/confirm?returnUrl=/admin/account/app", new() { ["Password"] = "wrong wrong wrong" });
        using var right = await browser.SendAsync("/admin/confirm?returnUrl=/admin/account/app", new() { ["Password"] = StaffPortal.Password });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("/admin/account/app", right.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/account/app")).StatusCode);
    }

    [Fact]
    public async Task The_store_holds_no_token_that_a_cookie_or_a_link_holds()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = await Portal.SignedInAsync(Ann);
        var token = Portal.Services.GetRequiredService<FirstAdministrator>().Token!;
        var database = await File.ReadAllBytesAsync(Path.Combine(Portal.DataDirectory, "immunoed.db"));

        Assert.Equal(-1, database.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(token)));
        Assert.Equal(-1, database.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Cookie(browser)[..40])));
    }

    private async Task<StaffBrowser> SignedInAsync(string userAgent)
    {
        var browser = Portal.Browser();
        browser.Client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        using var answer = await browser.SignInAsync(Ann, StaffPortal.Password);
        return browser;
    }

    private string Cookie(StaffBrowser browser) => browser.Cookies.GetCookies(Portal.Address)["immunoed-staff"]!.Value;
}

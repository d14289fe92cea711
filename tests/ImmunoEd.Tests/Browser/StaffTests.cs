using ImmunoEd.Staff;
using ImmunoEd.Tests.Staff;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

[Collection(StaffBrowserSuite.Name)]
public sealed class StaffTests(BrowserFixture browser, SmallPortal small) : IClassFixture<SmallPortal>
{

    private Portal Portal => small.Portal;

    [BrowserFact]
    public async Task The_first_administrator_is_made_by_the_link_and_by_keyboard_alone()
    {
        await using var portal = Portal.With(small.Content.Path);
        await using var visit = await Visit.StartAsync(browser, portal);
        await visit.OpenAsync("/admin/set-up?token=" + portal.Services.GetRequiredService<FirstAdministrator>().Token);
        foreach (var (field, text) in new[] { ("Name", "Maria Lopez"), ("Email", "maria@care.example"), ("Password", "quiet river umbrella 47") })
        {
            await visit.TabToAsync(field);
            await visit.Page.Keyboard.TypeAsync(text);
        }

        await visit.TabToAsync("Make the account");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/admin");

        Assert.Equal("Hello, Maria Lopez", await visit.Page.InnerTextAsync("h1"));
        await visit.TabToAsync("Sign out");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/admin/sign-in");
        Assert.Equal("You are signed out.", await visit.Page.InnerTextAsync("[role=status]"));
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.ForeignRequests);
    }

    [BrowserFact]
    public async Task A_passkey_is_added_and_opens_the_account_without_a_password()
    {
        var ann = await Portal.AddStaffAsync("passkey@care.example", StaffRole.Reviewer);
        await using var visit = await Visit.StartAsync(browser, Portal, host: "localhost");
        await AddAuthenticatorAsync(visit);
        await visit.SignInAsync(ann.Email!);
        await visit.OpenAsync("/admin/account/passkeys");
        await visit.Page.FillAsync("#Name", "My phone");
        await visit.Page.ClickAsync(".passkey-add button");
        await visit.Page.WaitForURLAsync("**/recovery-codes");
        await visit.Page.ClickAsync("text=Make new codes");
        Assert.Equal(10, await visit.Page.Locator("#codes li").CountAsync());
        await visit.Page.ClickAsync("text=Sign out");
        await visit.Page.ClickAsync("text=Use a passkey");
        await visit.Page.WaitForURLAsync("**/admin");
        Assert.Equal("Hello, Ann Editor", await visit.Page.InnerTextAsync("h1"));

        await visit.Page.ClickAsync("text=Sign out");
        await visit.Page.FillAsync("#Email", ann.Email!);
        await visit.Page.FillAsync("#Password", StaffPortal.Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/sign-in/code*");
        await visit.Page.ClickAsync("text=Use a passkey");
        await visit.Page.WaitForURLAsync("**/admin");

        await visit.OpenAsync("/admin/account/passkeys");
        Assert.Equal("My phone", await visit.Page.InnerTextAsync(".rows strong"));
        await visit.Page.ClickAsync("text=Remove");
        Assert.Equal("The passkey is removed.", await visit.Page.InnerTextAsync(".done"));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_passkey_of_nobody_says_so_and_the_password_still_works()
    {
        var ann = await Portal.AddStaffAsync("nobody@care.example");
        await using var visit = await Visit.StartAsync(browser, Portal, host: "localhost");
        await visit.OpenAsync("/admin/sign-in");
        await AddAuthenticatorAsync(visit, isUserVerified: false);
        await visit.Page.ClickAsync("text=Use a passkey");
        await visit.Page.WaitForSelectorAsync(".passkey-use [role=alert]:not([hidden])");

        Assert.Equal("No passkey was used. You can try again.", await visit.Page.InnerTextAsync(".passkey-use [role=alert]"));
        await visit.SignInAsync(ann.Email!);
    }

    [BrowserFact]
    public async Task Without_scripts_an_app_is_set_up_and_asked_for()
    {
        var ann = await Portal.AddStaffAsync("app@care.example");
        await using var visit = await Visit.StartAsync(browser, Portal, 320, new() { JavaScriptEnabled = false });
        await visit.SignInAsync(ann.Email!);
        await visit.OpenAsync("/admin/account/app");
        await visit.Page.ClickAsync("summary");
        var key = (await visit.Page.InnerTextAsync(".key")).Replace(" ", "", StringComparison.Ordinal);
        await visit.Page.FillAsync("#Code", AppCodes.CodeAt(key, Portal.Clock.Now));
        await visit.Page.ClickAsync("text=Use this app");
        await visit.Page.ClickAsync("text=Make new codes");
        var recovery = await visit.Page.Locator("#codes li").First.InnerTextAsync();
        await visit.Page.ClickAsync("text=Sign out");

        await visit.Page.FillAsync("#Email", ann.Email!);
        await visit.Page.FillAsync("#Password", StaffPortal.Password);
        await visit.Page.ClickAsync("main .form button[type=submit]");
        await visit.Page.FillAsync("#Code", recovery);
        await visit.Page.ClickAsync("text=Continue");
        await visit.Page.WaitForURLAsync("**/admin");
        await visit.OpenAsync("/admin/account");
        Assert.Contains("9 left", await visit.Page.InnerTextAsync(".settings"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_password_can_be_shown_and_is_hidden_again_when_it_is_sent()
    {
        await using var visit = await Visit.StartAsync(browser, Portal);
        await visit.OpenAsync("/admin/sign-in");
        await visit.Page.FillAsync("#Password", "secret");
        await visit.Page.ClickAsync(".show-password");

        Assert.Equal("text", await visit.Page.GetAttributeAsync("#Password", "type"));
        Assert.Equal("true", await visit.Page.GetAttributeAsync(".show-password", "aria-pressed"));
        Assert.Equal("Password", await visit.FocusedAsync());
        await visit.Page.ClickAsync(".show-password");
        Assert.Equal("password", await visit.Page.GetAttributeAsync("#Password", "type"));
    }

    [BrowserFact]
    public async Task A_problem_gets_the_focus_and_leads_to_its_field()
    {
        var chief = await Portal.AddStaffAsync("problem@care.example", StaffRole.Administrator);
        await using var visit = await Visit.StartAsync(browser, Portal);
        await visit.SignInAsync(chief.Email!);
        await visit.OpenAsync("/admin/account/password");
        await visit.Page.FillAsync("#Current", StaffPortal.Password);
        await visit.Page.FillAsync("#Password", "password1234");
        await visit.Page.ClickAsync("text=Change the password");
        await visit.Page.WaitForSelectorAsync("#problems");

        Assert.Equal("problems", await visit.AskAsync<string>("document.activeElement.id"));
        Assert.StartsWith("Problem: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        await visit.Page.ClickAsync("#problems a");
        Assert.Equal("Password", await visit.FocusedAsync());
        Assert.Equal("true", await visit.Page.GetAttributeAsync("#Password", "aria-invalid"));
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_on_a_phone_in_light_nor_on_a_desk_in_dark()
    {
        var chief = await Portal.AddStaffAsync("axe@care.example", StaffRole.Administrator, "Dr. Bartholomäus Featherstonehaugh-Cholmondeley", "MD, PhD, consultant oncologist");
        await using var visit = await Visit.StartAsync(browser, Portal, host: "localhost");
        var found = new List<string>();
        foreach (var path in new[] { "/admin/sign-in", "/admin/set-up?token=" + Portal.Services.GetRequiredService<FirstAdministrator>().Token })
            found.AddRange(await visit.ProblemsAsync(path));
        await visit.SignInAsync(chief.Email!);
        foreach (var path in new[]
        {
            "/admin/account", "/admin/account/password", "/admin/account/passkeys", "/admin/account/app", "/admin/account/recovery-codes", "/admin/confirm", "/admin/sign-out",
            "/admin/staff", $"/admin/staff/{chief.Id}", $"/admin/staff/{chief.Id}?act=Disable", "/admin/audit", "/admin/audit?by=nobody", "/admin/nothing",
        })
            found.AddRange(await visit.ProblemsAsync(path));
        await visit.OpenAsync("/admin/staff");
        await visit.Page.FillAsync("#Name", "Jonas");
        await visit.Page.FillAsync("#Email", "jonas@care.example");
        await visit.Page.ClickAsync("text=Make an invitation link");
        await visit.Page.WaitForSelectorAsync(".one-time");
        found.AddRange(await visit.ProblemsAsync(null));

        Assert.Empty(found);
        Assert.Empty(visit.Complaints);
    }

    private static async Task AddAuthenticatorAsync(Visit visit, bool isUserVerified = true)
    {
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = isUserVerified,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}

using System.Net;
using ImmunoEd.Staff;

namespace ImmunoEd.Tests.Staff;

[Collection(SharedStaff.Name)]
public sealed class FormSecurityTests(SmallPortal small)
{
    private const string Token = "__RequestVerificationToken";

    private static readonly Dictionary<string, string> Profile = new() { ["Name"] = "Mallory", ["Credentials"] = "" };

    private Portal Portal => small.Portal;

    public static TheoryData<string, string> Forms() => new()
    {
        { "/admin/sign-in", "main form[method=post]" },
        { "/admin/sign-in", ".passkey-use" },
        { "/admin/account", "form[action$='Profile']" },
        { "/admin/account/password", "main form" },
        { "/admin/account/app", "form[action$='Add']" },
        { "/admin/account/passkeys", ".passkey-add" },
        { "/admin/account/recovery-codes", "main form" },
        { "/admin/staff", "form[action$='Invite']" },
        { "/admin/audit", "form[action$='Check']" },
        { "/admin", ".admin-out" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_without_its_token_or_with_another_browsers_is_refused(string path, string form)
    {
        using var browser = Portal.LocalBrowser();
        if (path != "/admin/sign-in")
        {
            await Portal.SignedInAsync(StaffRole.Administrator);
            await browser.SignInAsync("administrator@care.example", StaffPortal.Password);
        }

        using var other = await Portal.SignedInAsync(StaffRole.Editor);
        var stolen = (await other.PageAsync("/admin")).QuerySelector($".admin-out input[name={Token}]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(path, new() { [Token] = "" }, form)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(path, new() { [Token] = stolen }, form)).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_form_that_comes_from_elsewhere_is_refused_even_with_its_token(string header, string value)
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        browser.Client.DefaultRequestHeaders.Add(header, value);
        using var answer = await browser.SendAsync("/admin/account", Profile, "form[action$='Profile']");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Somebody_elses_fields_in_a_form_change_nothing()
    {
        var email = $"{Guid.NewGuid():N}@care.example";
        await Portal.AddStaffAsync(email);
        using var browser = await Portal.SignedInAsync(email);
        var fields = new Dictionary<string, string>
        {
            ["Name"] = "Ann Writer",
            ["Credentials"] = "RN",
            ["Role"] = "Administrator",
            ["Member.Role"] = "Administrator",
            ["IsDisabled"] = "true",
            ["Email"] = "other@care.example",
            ["Id"] = "1",
            ["PasswordHash"] = "x",
            ["SecurityStamp"] = "x",
            ["AppKey"] = "x",
            ["accountId"] = "x",
            ["Actor.AccountId"] = "x",
        };
        using var answer = await browser.SendAsync("/admin/account?Role=Administrator", fields, "form[action$='Profile']");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/admin/staff")).StatusCode);
        await Portal.StaffAsync(store =>
        {
            var member = store.Users.Single(user => user.Email == email);
            Assert.Equal(("Ann Writer", "RN", StaffRole.Editor, false, null), (member.Name, member.Credentials, member.Role, member.IsDisabled, member.AppKey));
            Assert.NotEqual("x", member.PasswordHash);
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{{7*7}} ${7*7}")]
    public async Task A_hostile_name_is_shown_as_text_wherever_it_stands(string name)
    {
        var member = await Portal.AddStaffAsync($"{Guid.NewGuid():N}@care.example", name: name, credentials: name);
        using var own = await Portal.SignedInAsync(member.Email!);
        using var administrator = await Portal.SignedInAsync(StaffRole.Administrator);
        foreach (var (browser, path) in new[] { (own, "/admin"), (own, "/admin/account"), (administrator, "/admin/staff"), (administrator, $"/admin/staff/{member.Id}?act=Disable"), (administrator, "/admin/audit") })
        {
            var page = await browser.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), img, [onerror]"));
            Assert.Contains(name, page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Ann\u202ENaitsirhc")]
    [InlineData("Ann\nEditor")]
    [InlineData("Ann\u200BEditor")]
    [InlineData("")]
    [InlineData("   ")]
    public async Task A_name_that_hides_something_is_refused(string name)
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        using var answer = await browser.SendAsync("/admin/account", new() { ["Name"] = name, ["Credentials"] = "" }, "form[action$='Profile']");

        Assert.Equal("Write a name of at most 100 characters.", (await answer.PageAsync()).Text("#problems li"));
    }
}

using System.Net;
using ImmunoEd.Staff;

namespace ImmunoEd.Tests.Staff;

public sealed class SecondFactorTests : IDisposable
{
    private const string Ann = "ann@care.example";

    private readonly SmallPortal small = new();

    private Portal Portal => small.Portal;

    public void Dispose() => small.Dispose();

    // RFC 6238, appendix B, the last six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, AppCodes.CodeAt(Base32.Encode("12345678901234567890"u8), DateTimeOffset.FromUnixTimeSeconds(seconds)));

    // RFC 4648, section 10, without the padding.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Letters_are_those_of_the_standard(string text, string letters)
    {
        Assert.Equal(letters, Base32.Encode(System.Text.Encoding.ASCII.GetBytes(text)));
        Assert.Equal(text, System.Text.Encoding.ASCII.GetString(Base32.Decode(letters)));
    }

    [Fact]
    public async Task With_an_app_the_password_alone_opens_nothing()
    {
        var key = await AddAppAsync();
        using var browser = Portal.Browser();
        using var first = await browser.SignInAsync(Ann, StaffPortal.Password, "/admin/account");

        Assert.Equal("/admin/sign-in/code?returnUrl=%2Fadmin%2Faccount", first.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/admin")).StatusCode);
        Portal.Clock.Now += TimeSpan.FromSeconds(30);
        using var second = await browser.SendAsync("/admin/sign-in/code?returnUrl=/admin/account", new() { ["Code"] = AppCodes.CodeAt(key, Portal.Clock.Now).Insert(3, " ") });
        Assert.Equal("/admin/account", second.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var key = await AddAppAsync();
        Portal.Clock.Now += TimeSpan.FromSeconds(30);
        var code = AppCodes.CodeAt(key, Portal.Clock.Now);

        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(code)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(code)).StatusCode);
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    [InlineData(86400)]
    public async Task A_code_of_another_time_does_not_work(int seconds)
    {
        var key = await AddAppAsync();
        Portal.Clock.Now += TimeSpan.FromMinutes(5);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(AppCodes.CodeAt(key, Portal.Clock.Now.AddSeconds(seconds)))).StatusCode);
    }

    [Fact]
    public async Task Five_wrong_codes_close_the_door_for_five_minutes()
    {
        var key = await AddAppAsync();
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        using var browser = Portal.Browser();
        await browser.SignInAsync(Ann, StaffPortal.Password);
        for (var i = 0; i < GuessingLimits.TriesPerAccount; i++)
            await browser.SendAsync("/admin/sign-in/code", new() { ["Code"] = "000000" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(AppCodes.CodeAt(key, Portal.Clock.Now))).StatusCode);
        Portal.Clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(AppCodes.CodeAt(key, Portal.Clock.Now))).StatusCode);
    }

    [Fact]
    public async Task The_second_step_is_open_for_five_minutes_and_for_the_password_that_was_right()
    {
        await AddAppAsync();
        using var browser = Portal.Browser();
        await browser.SignInAsync(Ann, StaffPortal.Password);
        await browser.PageAsync("/admin/sign-in/code");
        Portal.Clock.Now += TimeSpan.FromMinutes(6);

        Assert.StartsWith("/admin/sign-in?", (await browser.GetAsync("/admin/sign-in/code")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("/admin/sign-in?", (await Portal.Client().GetAsync("/admin/sign-in/code")).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_recovery_code_works_once_and_new_ones_make_the_old_ones_void()
    {
        await AddAppAsync();
        using var own = await SignedInWithAppAsync();
        var codes = await CodesAsync(own);
        using var first = await SignInAsync(codes[3].ToUpperInvariant().Replace('-', ' '));
        using var again = await SignInAsync(codes[3]);
        var left = (await own.PageAsync("/admin/account")).Text(".settings");
        await CodesAsync(own);
        using var old = await SignInAsync(codes[4]);

        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("9 left", left, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
    }

    [Fact]
    public async Task An_app_is_used_only_after_it_has_shown_a_code()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = await Portal.SignedInAsync(Ann);
        using var wrong = await browser.SendAsync("/admin/account/app", new() { ["Code"] = "000000" }, "form[action$='Add']");
        using var forged = await browser.SendAsync("/admin/account/app", new() { ["Code"] = "000000", ["sealedKey"] = "JBSWY3DPEHPK3PXP" }, "form[action$='Add']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.StatusCode);
        Assert.Contains("Set up", (await browser.PageAsync("/admin/account")).Text(".settings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_without_a_second_factor_is_reminded_until_there_is_one()
    {
        await Portal.AddStaffAsync(Ann, StaffRole.Reviewer);
        using var browser = await Portal.SignedInAsync(Ann);
        var before = (await browser.PageAsync("/admin")).Text("#factor-reminder");
        await AddAppAsync(browser);

        Assert.StartsWith("Your password alone opens this account.", before, StringComparison.Ordinal);
        Assert.Empty((await browser.PageAsync("/admin")).Texts("#factor-reminder"));
    }

    [Fact]
    public async Task Without_scripts_the_page_says_what_passkeys_need()
    {
        using var browser = Portal.LocalBrowser();
        var page = await browser.PageAsync("/admin/sign-in");

        Assert.Equal("Passkeys need JavaScript and a browser that knows them.", page.Text(".no-passkeys"));
        Assert.True(page.QuerySelector(".passkey-use button")!.HasAttribute("hidden"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}")]
    public async Task A_passkey_that_nobody_has_opens_nothing(string credential)
    {
        using var browser = Portal.LocalBrowser();
        using var answer = await browser.SendAsync("/admin/sign-in", new() { ["credential"] = credential }, ".passkey-use");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private async Task<string> AddAppAsync()
    {
        await Portal.AddStaffAsync(Ann);
        using var browser = await Portal.SignedInAsync(Ann);
        return await AddAppAsync(browser);
    }

    private async Task<string> AddAppAsync(StaffBrowser browser)
    {
        var page = await browser.PageAsync("/admin/account/app");
        var key = page.Text(".key").Replace(" ", "", StringComparison.Ordinal);
        using var answer = await browser.SendAsync(page, "/admin/account/app", new() { ["Code"] = AppCodes.CodeAt(key, Portal.Clock.Now) }, "form[action$='Add']");
        Assert.Equal("/admin/account/recovery-codes", answer.Headers.Location!.ToString());
        Portal.Clock.Now += TimeSpan.FromSeconds(60);
        return key;
    }

    private async Task<StaffBrowser> SignedInWithAppAsync()
    {
        var browser = Portal.Browser();
        await browser.SignInAsync(Ann, StaffPortal.Password);
        var key = "";
        await Portal.StaffAsync(store =>
        {
            key = store.Users.Single().AppKey!;
            return Task.CompletedTask;
        });
        using var answer = await browser.SendAsync("/admin/sign-in/code", new() { ["Code"] = AppCodes.CodeAt(key, Portal.Clock.Now) });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    private async Task<HttpResponseMessage> SignInAsync(string code)
    {
        using var browser = Portal.Browser();
        await browser.SignInAsync(Ann, StaffPortal.Password);
        return await browser.SendAsync("/admin/sign-in/code", new() { ["Code"] = code });
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(StaffBrowser browser)
    {
        using var answer = await browser.SendAsync("/admin/account/recovery-codes", []);
        return (await answer.PageAsync()).Texts("#codes li");
    }
}

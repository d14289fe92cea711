using System.Net;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Staff;

public sealed class LinkTests : IDisposable
{
    private const string Good = "quiet river umbrella 47";

    private readonly SmallPortal small = new();

    private Portal Portal => small.Portal;

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task The_link_of_the_first_start_makes_one_administrator_once()
    {
        var address = "/admin/set-up?token=" + Portal.Services.GetRequiredService<FirstAdministrator>().Token;
        using var browser = Portal.Browser();
        using var weak = await browser.SendAsync(address, Fields("password1234"));
        using var made = await browser.SendAsync(address, Fields(Good));
        using var again = await browser.GetAsync(address);

        Assert.Equal("This password is made of words that everybody uses in passwords. Such passwords are tried first.", (await weak.PageAsync()).Text("#problems li"));
        Assert.Equal("/admin", made.Headers.Location!.ToString());
        Assert.Equal("Hello, Maria Lopez", (await browser.PageAsync("/admin")).Text("h1"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/staff")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Without_an_account_a_wrong_link_says_how_to_get_another()
    {
        using var browser = Portal.Browser();
        using var answer = await browser.GetAsync("/admin/set-up?token=wrong");
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("setup-link", page.Text("main"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_link_expires_and_nobody_registers_without_one()
    {
        var address = "/admin/set-up?token=" + Portal.Services.GetRequiredService<FirstAdministrator>().Token;
        using var browser = Portal.Browser();
        var page = await browser.PageAsync(address);
        Portal.Clock.Now += TimeSpan.FromHours(1);
        using var late = await browser.SendAsync(page, address, Fields(Good));
        await Portal.AddStaffAsync("ann@care.example");

        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        foreach (var path in new[] { "/admin/set-up", "/admin/set-up?token=", "/admin/set-up?token=x", "/admin/join", "/admin/join?token=x", "/admin/reset", "/admin/reset?token=x" })
            Assert.Equal($"{path} {HttpStatusCode.NotFound}", $"{path} {(await browser.GetAsync(path)).StatusCode}");
    }

    [Fact]
    public async Task Of_two_who_use_one_link_at_once_one_is_too_late()
    {
        var link = "/admin/set-up?token=" + Portal.Services.GetRequiredService<FirstAdministrator>().Token;
        using var first = Portal.Browser();
        using var second = Portal.Browser();
        var (firstPage, secondPage) = (await first.PageAsync(link), await second.PageAsync(link));
        var answers = await Task.WhenAll(
            first.SendAsync(firstPage, link, Fields(Good, "one@care.example")),
            second.SendAsync(secondPage, link, Fields(Good, "two@care.example")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        await Portal.StaffAsync(store =>
        {
            Assert.Single(store.Users);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task An_invitation_gives_the_role_and_the_address_that_it_was_made_for()
    {
        using var administrator = await Portal.SignedInAsync(StaffRole.Administrator);
        using var shown = await administrator.SendAsync("/admin/staff", new() { ["Name"] = "Jonas Weber", ["Email"] = "jonas@care.example", ["Role"] = "Reviewer" }, "form[action$='Invite']");
        var link = new Uri((await shown.PageAsync()).QuerySelector("#one-time-link")!.GetAttribute("value")!).PathAndQuery;
        var pending = (await administrator.PageAsync("/admin/staff")).Text("section[aria-labelledby=invited]");
        using var guest = Portal.Browser();
        using var answer = await guest.SendAsync(link, new()
        {
            ["Name"] = "Jonas Weber",
            ["Credentials"] = "MD",
            ["Password"] = "seven lamps over water",
            ["Email"] = "evil@care.example",
            ["Role"] = "Administrator",
            ["IsDisabled"] = "false",
        });

        Assert.Contains("Jonas Weber, Reviewer", pending, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync("/admin/staff")).StatusCode);
        await Portal.StaffAsync(async store =>
        {
            var made = await AccountAsync(store, "JONAS@CARE.EXAMPLE");
            Assert.Equal((StaffRole.Reviewer, "MD", false), (made!.Role, made.Credentials, made.IsDisabled));
            Assert.Null(await AccountAsync(store, "EVIL@CARE.EXAMPLE"));
        });
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task An_invitation_that_was_taken_back_or_is_a_week_old_opens_nothing()
    {
        using var administrator = await Portal.SignedInAsync(StaffRole.Administrator);
        var (first, second) = (await InviteAsync("one@care.example"), await InviteAsync("two@care.example"));
        await administrator.SendAsync("/admin/staff", [], "section[aria-labelledby=invited] form");
        using var guest = Portal.Browser();
        var opened = new[] { (await guest.GetAsync(first)).StatusCode, (await guest.GetAsync(second)).StatusCode };
        Portal.Clock.Now += TimeSpan.FromDays(7);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound], opened.Order());
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task A_reset_link_sets_a_password_and_signs_everybody_out()
    {
        var ann = await Portal.AddStaffAsync("ann@care.example");
        using var browser = await Portal.SignedInAsync("ann@care.example");
        var link = await ResetAsync(ann, removesSecondFactor: false);
        using var guest = Portal.Browser();
        using var answer = await guest.SendAsync(link, new() { ["Password"] = "seven lamps over water" });

        Assert.Equal("/admin/sign-in", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.SignInAsync("ann@care.example", StaffPortal.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.SignInAsync("ann@care.example", "seven lamps over water")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_cannot_be_opened_by_a_reset_link()
    {
        var ann = await Portal.AddStaffAsync("ann@care.example");
        var link = await ResetAsync(ann, removesSecondFactor: true);
        await Portal.WithServicesAsync(services => services.GetRequiredService<StaffAccounts>().SetDisabledAsync(Actor.Console, ann.Id, true, CancellationToken.None));

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.Client().GetAsync(link)).StatusCode);
    }

    private static Dictionary<string, string> Fields(string password, string email = "maria@care.example") =>
        new() { ["Name"] = "Maria Lopez", ["Email"] = email, ["Password"] = password };

    private static Task<StaffMember?> AccountAsync(StaffStore store, string normalizedEmail) =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstOrDefaultAsync(store.Users, member => member.NormalizedEmail == normalizedEmail);

    private async Task<string> InviteAsync(string email)
    {
        var token = "";
        await Portal.WithServicesAsync(async services =>
        {
            (var made, _) = await services.GetRequiredService<StaffLinks>().InviteAsync(Actor.Console, email, "Somebody", StaffRole.Editor, CancellationToken.None);
            token = made;
        });
        return "/admin/join?token=" + token;
    }

    private async Task<string> ResetAsync(StaffMember account, bool removesSecondFactor)
    {
        var token = "";
        await Portal.WithServicesAsync(async services => token = await services.GetRequiredService<StaffLinks>().MakeResetAsync(Actor.Console, account, removesSecondFactor, CancellationToken.None));
        return "/admin/reset?token=" + token;
    }
}

using System.Net;
using ImmunoEd.Staff;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Staff;

public sealed class StaffPageTests : IDisposable
{
    private readonly SmallPortal small = new();

    private Portal Portal => small.Portal;

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task The_list_shows_who_may_do_what_and_who_has_a_second_factor()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Administrator);
        await Portal.AddStaffAsync("ann@care.example", StaffRole.Reviewer, "Ann Kowalski", "MD");
        var page = await browser.PageAsync("/admin/staff");

        Assert.Equal(["Administrator Someone administrator@care.example", "Ann Kowalski, MD ann@care.example"], page.Texts(".staff > li > div"));
        Assert.Equal(["Administrator", "November 22, 2026", "No", "Reviewer", "Never", "No"], page.Texts(".staff dd"));
    }

    [Fact]
    public async Task Disabling_asks_first_and_then_signs_out_at_once()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Administrator);
        var ann = await Portal.AddStaffAsync("ann@care.example", name: "Ann Kowalski");
        using var hers = await Portal.SignedInAsync("ann@care.example");
        var question = await browser.PageAsync($"/admin/staff/{ann.Id}?act=Disable");
        Assert.Equal(HttpStatusCode.OK, (await hers.GetAsync("/admin")).StatusCode);
        using var answer = await browser.SendAsync(question, "", [], "form.question");

        Assert.Equal("Disable Ann Kowalski?", question.Text(".question h2"));
        Assert.Equal("Ann Kowalski can no longer sign in.", (await browser.PageAsync($"/admin/staff/{ann.Id}")).Text(".done"));
        Assert.Equal(HttpStatusCode.Redirect, (await hers.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hers.SignInAsync("ann@care.example", StaffPortal.Password)).StatusCode);
        await browser.SendAsync($"/admin/staff/{ann.Id}?act=Enable", [], "form.question");
        Assert.Equal(HttpStatusCode.Redirect, (await hers.SignInAsync("ann@care.example", StaffPortal.Password)).StatusCode);
    }

    [Theory]
    [InlineData("Disable")]
    [InlineData("Role")]
    public async Task The_last_administrator_stays_one(string act)
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Administrator);
        var id = "";
        await Portal.StaffAsync(async store => id = (await store.Users.SingleAsync()).Id);
        using var answer = await browser.SendAsync($"/admin/staff/{id}?act={act}&Role=Editor", [], "form.question");

        Assert.Equal("This is the last active administrator. Make another one first.", (await answer.PageAsync()).Text("#problems li"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/staff")).StatusCode);
    }

    [Fact]
    public async Task Of_two_administrators_who_disable_each_other_at_once_one_stays()
    {
        var (ann, bea) = (await Portal.AddStaffAsync("ann@care.example", StaffRole.Administrator), await Portal.AddStaffAsync("bea@care.example", StaffRole.Administrator));
        using var first = await Portal.SignedInAsync("ann@care.example");
        using var second = await Portal.SignedInAsync("bea@care.example");
        var pages = (await first.PageAsync($"/admin/staff/{bea.Id}?act=Disable"), await second.PageAsync($"/admin/staff/{ann.Id}?act=Disable"));
        await Task.WhenAll(first.SendAsync(pages.Item1, "", [], "form.question"), second.SendAsync(pages.Item2, "", [], "form.question"));

        await Portal.StaffAsync(async store => Assert.Equal(1, await store.Users.CountAsync(member => !member.IsDisabled)));
    }

    [Fact]
    public async Task A_link_for_a_new_password_is_shown_once_and_can_remove_the_second_factor()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Administrator);
        var ann = await Portal.AddStaffAsync("ann@care.example", name: "Ann Kowalski");
        await Portal.StaffAsync(store => store.Users.Where(user => user.Id == ann.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.AppKey, "JBSWY3DPEHPK3PXP").SetProperty(user => user.RecoveryCodes, "00")));
        using var shown = await browser.SendAsync($"/admin/staff/{ann.Id}?act=Reset&removesSecondFactor=true", [], "form.question");
        var link = new Uri((await shown.PageAsync()).QuerySelector("#one-time-link")!.GetAttribute("value")!);
        using var guest = Portal.Browser();
        await guest.SendAsync(link.PathAndQuery, new() { ["Password"] = "seven lamps over water" });

        Assert.DoesNotContain("token=", (await browser.PageAsync($"/admin/staff/{ann.Id}")).Source.Text, StringComparison.Ordinal);
        using var answer = await guest.SignInAsync("ann@care.example", "seven lamps over water");
        Assert.Equal("/admin", answer.Headers.Location!.ToString());
    }
}

namespace ImmunoEd.Tests.Pages;

public sealed class PhoneNumberTests
{
    private const string WhenToCall = "/side-effects/when-to-call";

    [Fact]
    public async Task Without_settings_the_cards_name_911_and_the_24_hour_number()
    {
        using var content = new SmallContent();
        await using var portal = Portal.With(content.Path);
        var page = await portal.Client().PageAsync(WhenToCall);

        Assert.Equal("Emergency: call 911 now if you cannot breathe", page.Text(".care-emergency h2"));
        Assert.Equal("tel:911", page.QuerySelector(".care-emergency a.care-call")!.GetAttribute("href"));
        Assert.StartsWith("Call your care team’s 24-hour number.", page.Text(".care-same-day .care-line"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".care-same-day a"));
    }

    [Fact]
    public async Task The_clinics_own_numbers_are_links_that_dial()
    {
        using var content = new SmallContent();
        await using var portal = Portal.With(content.Path, new()
        {
            ["Site:EmergencyNumber"] = "999",
            ["Site:ClinicPhone"] = "(555) 010-0101",
            ["Site:AfterHoursPhone"] = "+1 555 010 0102",
        });
        var page = await portal.Client().PageAsync(WhenToCall);
        var home = await portal.Client().PageAsync("/");

        Assert.Equal("tel:999", page.QuerySelector(".care-emergency a.care-call")!.GetAttribute("href"));
        Assert.Equal(["tel:5550100101", "tel:+15550100102"], page.QuerySelector(".care-same-day")!.Links());
        Assert.Equal("tel:999", page.QuerySelector(".site-footer a[href^='tel:']")!.GetAttribute("href"));
        Assert.Equal("tel:999", home.QuerySelector(".urgent-band a[href^='tel:']")!.GetAttribute("href"));
        Assert.DoesNotContain("911", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emergency_number_with_blanks_still_dials()
    {
        using var content = new SmallContent();
        await using var portal = Portal.With(content.Path, new() { ["Site:EmergencyNumber"] = "0 112" });
        foreach (var path in new[] { WhenToCall, "/", "/terms" })
        {
            var page = await portal.Client().PageAsync(path);
            Assert.All(page.Links().Where(link => link.StartsWith("tel:", StringComparison.Ordinal)), link => Assert.Equal("tel:0112", link));
        }
    }
}

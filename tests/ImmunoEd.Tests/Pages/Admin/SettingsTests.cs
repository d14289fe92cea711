using System.Net;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Staff;

namespace ImmunoEd.Tests.Pages.Admin;

public sealed class SettingsTests : IAsyncDisposable
{
    private readonly SmallContent content = new();
    private Portal? portal;

    [Fact]
    public async Task A_number_that_is_set_stands_on_every_page_at_once()
    {
        using var administrator = await AdministratorAsync();

        await SaveAsync(administrator, new() { ["Site:EmergencyNumber"] = "112", ["Site:Name"] = "Maple Clinic" });

        var page = await portal!.Client().PageAsync("/side-effects/when-to-call");
        Assert.Contains("tel:112", page.QuerySelector("main")!.Links());
        Assert.Equal("Maple Clinic", page.Text(".brand-name"));
    }

    [Fact]
    public async Task A_bad_number_is_refused_with_a_sentence_and_nothing_is_changed()
    {
        using var administrator = await AdministratorAsync();

        using var refused = await administrator.SendAsync("/admin/settings", Fields(new() { ["Site:EmergencyNumber"] = "call us", ["Site:Name"] = "Maple Clinic" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.PageAsync();
        Assert.Contains("must be a phone number", page.Text("#site-emergencynumber-problem"), StringComparison.Ordinal);
        Assert.Equal("Maple Clinic", page.QuerySelector("#site-name")!.GetAttribute("value"));
        Assert.Equal("ImmunoEd", (await portal!.Client().PageAsync("/")).Text(".brand-name"));
    }

    [Fact]
    public async Task What_the_command_line_fixes_is_shown_as_locked()
    {
        using var administrator = await AdministratorAsync(new() { ["Site:ClinicPhone"] = "555-0100" });

        var field = (await administrator.PageAsync("/admin/settings")).QuerySelector("#site-clinicphone")!;
        Assert.True(field.HasAttribute("readonly"));
        await SaveAsync(administrator, new() { ["Site:ClinicPhone"] = "555-0199" });

        Assert.Equal("555-0100", (await administrator.PageAsync("/admin/settings")).QuerySelector("#site-clinicphone")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_color_that_nobody_could_read_is_refused_and_a_good_one_is_used()
    {
        using var administrator = await AdministratorAsync();

        using var refused = await administrator.SendAsync("/admin/settings", Fields(new() { ["Site:BrandColor"] = "#ffee00" }));
        Assert.Contains("too light", (await refused.PageAsync()).Text("#site-brandcolor-problem"), StringComparison.Ordinal);

        await SaveAsync(administrator, new() { ["Site:BrandColor"] = "#7a1f5c" });
        var page = await portal!.Client().PageAsync("/");
        var address = page.QuerySelector("link[href^='/clinic.css']")!.GetAttribute("href")!;
        Assert.Contains("--brand: #7a1f5c", await portal.Client().GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Months_must_be_a_number_and_rules_can_be_switched_off()
    {
        using var administrator = await AdministratorAsync();

        using var refused = await administrator.SendAsync("/admin/settings", Fields(new() { ["Review:Months"] = "many" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        await SaveAsync(administrator, new() { ["Review:Months"] = "6", ["Review:FourEyes"] = "" });
        var page = await administrator.PageAsync("/admin/settings");
        Assert.Equal("6", page.QuerySelector("#review-months")!.GetAttribute("value"));
        Assert.False(page.QuerySelector("#review-foureyes")!.HasAttribute("checked"));
        Assert.True(page.QuerySelector("#review-required")!.HasAttribute("checked"));
    }

    public async ValueTask DisposeAsync()
    {
        if (portal is not null)
            await portal.DisposeAsync();
        content.Dispose();
    }

    private async Task<StaffBrowser> AdministratorAsync(Dictionary<string, string>? fixedSettings = null)
    {
        portal = Portal.With(content.Path, fixedSettings);
        return await portal.SignedInAsync(StaffRole.Administrator);
    }

    private static async Task SaveAsync(StaffBrowser administrator, Dictionary<string, string> changes)
    {
        using var saved = await administrator.SendAsync("/admin/settings", Fields(changes));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static Dictionary<string, string> Fields(Dictionary<string, string> changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["Site:Name"] = "ImmunoEd",
            ["Site:ClinicName"] = "ImmunoEd",
            ["Site:EmergencyNumber"] = "911",
            ["Site:CrisisNumber"] = "988",
            ["Site:ClinicPhone"] = "",
            ["Site:AfterHoursPhone"] = "",
            ["Site:BrandColor"] = "",
            ["Site:Logo"] = "",
            ["Review:Months"] = "12",
            ["Review:Required"] = "true",
            ["Review:FourEyes"] = "true",
        };
        foreach (var (key, value) in changes)
            fields[key] = value;
        return fields;
    }
}

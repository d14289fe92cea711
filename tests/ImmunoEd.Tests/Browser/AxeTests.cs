using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class AxeTests(BrowserFixture browser, Portal portal)
{
    [BrowserFact]
    public Task Axe_finds_nothing_on_a_phone_in_light_and_in_dark() => AssertCleanAsync(320);

    [BrowserFact]
    public Task Axe_finds_nothing_on_a_desk_in_light_and_in_dark() => AssertCleanAsync(1280);

    private async Task AssertCleanAsync(int width)
    {
        await using var visit = await Visit.StartAsync(browser, portal, width, new() { ReducedMotion = ReducedMotion.Reduce });
        var found = new List<string>();
        foreach (var path in PageKinds.All)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await visit.OpenAsync(path);
            found.AddRange(await visit.AxeAsync());
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            found.AddRange(await visit.AxeAsync(contrastAlone: true));
        }

        Assert.Empty(found);
    }
}

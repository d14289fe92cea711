using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class AxeTests(BrowserFixture browser, Portal portal)
{
    [BrowserFact]
    public Task Axe_finds_nothing_on_a_phone_in_light() => AssertCleanAsync(320, ColorScheme.Light);

    [BrowserFact]
    public Task Axe_finds_nothing_on_a_phone_in_dark() => AssertCleanAsync(320, ColorScheme.Dark);

    [BrowserFact]
    public Task Axe_finds_nothing_on_a_desk_in_light() => AssertCleanAsync(1280, ColorScheme.Light);

    [BrowserFact]
    public Task Axe_finds_nothing_on_a_desk_in_dark() => AssertCleanAsync(1280, ColorScheme.Dark);

    private async Task AssertCleanAsync(int width, ColorScheme scheme)
    {
        await using var visit = await Visit.StartAsync(browser, portal, width, new() { ColorScheme = scheme });
        var found = new List<string>();
        foreach (var path in PageKinds.All)
        {
            await visit.OpenAsync(path);
            found.AddRange(await visit.AxeAsync());
        }

        Assert.Empty(found);
    }
}

namespace ImmunoEd.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class WithoutScriptTests(BrowserFixture browser, Portal portal)
{
    [BrowserFact]
    public async Task Everything_is_read_and_found_without_scripts()
    {
        await using var visit = await Visit.StartAsync(browser, portal, options: new() { JavaScriptEnabled = false });

        await visit.OpenAsync("/");
        await visit.Page.FillAsync("#hero-words", "melanoma");
        await visit.Page.PressAsync("#hero-words", "Enter");
        await visit.Page.WaitForURLAsync("**/search?q=melanoma");
        await visit.Page.ClickAsync("text=Immunotherapy for melanoma");
        await visit.Page.WaitForURLAsync("**/cancer-types/melanoma");
        await visit.Page.ClickAsync(".outline a >> nth=1");

        Assert.Contains('#', visit.Page.Url);
        Assert.True(await visit.Page.IsVisibleAsync(".key-points"));
        Assert.False(await visit.Page.IsVisibleAsync(".print-button"));
    }

    [BrowserFact]
    public async Task With_scripts_a_page_can_be_printed_by_a_button()
    {
        await using var visit = await Visit.StartAsync(browser, portal);
        await visit.OpenAsync(PageKinds.Article);

        Assert.True(await visit.Page.IsVisibleAsync(".print-button"));
    }
}

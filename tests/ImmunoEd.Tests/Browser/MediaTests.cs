using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class MediaTests(BrowserFixture browser, Portal portal)
{
    [BrowserFact]
    public async Task On_paper_a_page_keeps_its_numbers_and_the_addresses_of_its_links()
    {
        await using var visit = await Visit.StartAsync(browser, portal);
        await visit.OpenAsync(PageKinds.Article);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var gone in new[] { ".site-nav", ".site-search", ".outline", ".related", ".print-row" })
            Assert.False(await visit.Page.Locator(gone).First.IsVisibleAsync(), gone);
        Assert.Contains("911", await visit.Page.InnerTextAsync(".care-emergency"), StringComparison.Ordinal);
        Assert.Contains("http", await visit.AskAsync<string>("getComputedStyle(document.querySelector('.sources a'), '::after').content"), StringComparison.Ordinal);
        Assert.Contains("/", await visit.AskAsync<string>("getComputedStyle(document.querySelector('.prose p a:not([class])'), '::after').content"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task In_forced_colours_a_care_card_keeps_its_frame()
    {
        await using var visit = await Visit.StartAsync(browser, portal, options: new() { ForcedColors = ForcedColors.Active });
        await visit.OpenAsync(PageKinds.WhenToCall);

        Assert.NotEqual("0px none", await visit.AskAsync<string>("(s => s.borderTopWidth + ' ' + s.borderTopStyle)(getComputedStyle(document.querySelector('.care')))"));
    }

    [BrowserFact]
    public async Task A_reader_who_wants_less_motion_gets_none()
    {
        await using var visit = await Visit.StartAsync(browser, portal, options: new() { ReducedMotion = ReducedMotion.Reduce });
        await visit.OpenAsync("/");

        Assert.Equal("auto", await visit.AskAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        Assert.Equal(0, await visit.AskAsync<double>("Math.max(...[...document.querySelectorAll('*')].map(e => parseFloat(getComputedStyle(e).transitionDuration)))"));
    }

    [BrowserFact]
    public async Task At_night_the_paper_is_dark()
    {
        await using var visit = await Visit.StartAsync(browser, portal, options: new() { ColorScheme = ColorScheme.Dark });
        await visit.OpenAsync("/");

        var paper = await visit.AskAsync<int[]>("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)");
        Assert.All(paper, part => Assert.InRange(part, 0, 60));
    }
}

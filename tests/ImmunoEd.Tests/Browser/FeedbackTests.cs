using ImmunoEd.Counting;

namespace ImmunoEd.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class FeedbackTests(BrowserFixture browser, Portal portal)
{
    [BrowserFact]
    public async Task A_reader_without_scripts_says_what_a_page_is_worth_and_what_is_wrong_on_it()
    {
        await using var visit = await Visit.StartAsync(browser, portal, 320, new() { JavaScriptEnabled = false });
        await visit.OpenAsync(PageKinds.Hub);
        Assert.False(await visit.Page.IsVisibleAsync(".feedback-sent"));
        await visit.Page.ClickAsync(".answers button[value=no]");
        await visit.Page.WaitForURLAsync($"**{PageKinds.Hub}#feedback-sent");
        Assert.True(await visit.Page.IsVisibleAsync(".feedback-sent"));
        Assert.False(await visit.Page.IsVisibleAsync(".answers"));
        await visit.Page.ReloadAsync();

        await visit.Page.ClickAsync(".feedback summary");
        await visit.Page.FillAsync(".mistake textarea", "Call me at 555-0142.");
        await visit.Page.ClickAsync(".mistake button");
        await visit.Page.WaitForURLAsync("**/feedback");
        Assert.Equal("Call me at 555-0142.", await visit.Page.InputValueAsync(".mistake textarea"));
        await visit.Page.FillAsync(".mistake textarea", "The third line says it twice.");
        await visit.Page.ClickAsync(".mistake button");
        await visit.Page.WaitForURLAsync($"**{PageKinds.Hub}#feedback-sent");

        Assert.Equal([1], await portal.CountsAsync(PageKinds.Hub, PageCountKind.NotHelpful));
        Assert.Equal(["The third line says it twice."], (await portal.MistakesAsync(PageKinds.Hub)).Select(mistake => mistake.Sentence));
        Assert.Empty(await visit.CookiesAsync());
    }

    [BrowserFact]
    public async Task The_forms_are_easy_to_hit_clean_when_open_or_refused_and_not_printed()
    {
        await using var visit = await Visit.StartAsync(browser, portal, 320, new() { ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce });
        await visit.OpenAsync(PageKinds.Article);
        await visit.Page.ClickAsync(".feedback summary");
        var found = new List<string>(await visit.ProblemsAsync(null));
        Assert.True(await visit.AskAsync<bool>("[...document.querySelectorAll('.feedback :is(button, summary)')].every(e => e.getBoundingClientRect().height >= 44 && e.getBoundingClientRect().width >= 44)"));
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await visit.Page.IsVisibleAsync(".feedback"));
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
        await visit.Page.FillAsync(".mistake textarea", "Write to me@example.org.");
        await visit.Page.ClickAsync(".mistake button");
        await visit.Page.WaitForSelectorAsync("[role=alert]");
        found.AddRange(await visit.ProblemsAsync(null));

        Assert.Empty(found);
    }
}

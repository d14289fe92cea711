using ImmunoEd.Staff;
using ImmunoEd.Tests.Publishing;
using ImmunoEd.Tests.Staff;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

/// <summary>What becomes of the words in the editor when something comes between them and the Save button.</summary>
[Collection(StaffBrowserSuite.Name)]
public sealed class EditorKeepTests(BrowserFixture browser, SmallPortal small) : IClassFixture<SmallPortal>
{
    private const string Body = "#f-body";
    private const string Typed = "You sit in a chair that leans back.";

    [BrowserFact]
    public async Task A_window_that_is_closed_right_after_typing_loses_nothing()
    {
        var (visit, path) = await OpenAsync("closed");
        await using var first = visit;
        await visit.Page.FillAsync(Body, Typed);
        await visit.Page.CloseAsync(new() { RunBeforeUnload = true });

        await using var second = await browser.SignedInAsync(small.Portal);
        await Eventually.TrueAsync(async () =>
        {
            await second.OpenAsync(path);
            return await TextAsync(second.Page) == Typed;
        });
        Assert.Contains("These are your own unsaved words", await second.Page.InnerTextAsync(".draft-note"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task An_article_that_was_never_saved_is_kept_and_found_again()
    {
        await using var visit = await browser.SignedInAsync(small.Portal);
        await visit.OpenAsync("/admin/articles/new");
        await visit.Page.FillAsync("#f-title", "Never saved");
        await SaysAsync(visit, "All your words are kept");
        await visit.OpenAsync("/admin");
        await visit.Page.ClickAsync("text=Never saved");

        Assert.Equal("Never saved", await visit.Page.InputValueAsync("#f-title"));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_portal_that_is_away_is_told_in_words_and_gets_them_when_it_is_back()
    {
        var (visit, path) = await OpenAsync("away");
        await using var window = visit;
        await visit.Page.RouteAsync("**/admin/articles/keep", route => route.AbortAsync());
        await visit.Page.FillAsync(Body, Typed);
        await SaysAsync(visit, "The portal does not answer. Your words are kept in this browser.");
        await visit.Page.UnrouteAsync("**/admin/articles/keep");
        await SaysAsync(visit, "All your words are kept");

        await visit.OpenAsync(path);
        Assert.Equal(Typed, await TextAsync(visit.Page));
    }

    [BrowserFact]
    public async Task After_a_crash_without_the_portal_the_words_are_offered_and_put_back()
    {
        var (visit, path) = await OpenAsync("crash");
        await using var window = visit;
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.FillAsync(Body, Typed);
        await SaysAsync(visit, "You are offline. Your words are kept in this browser.");
        await visit.Page.CloseAsync();
        await visit.Page.Context.SetOfflineAsync(false);

        var again = await visit.Page.Context.NewPageAsync();
        await again.GotoAsync(new Uri(small.Portal.Address, path).ToString());
        Assert.NotEqual(Typed, await TextAsync(again));
        await Assertions.Expect(again.Locator("[data-offer-words]")).ToContainTextAsync("that were never kept");
        await again.ClickAsync("[data-offer-take]");
        Assert.Equal(Typed, await TextAsync(again));
        await Assertions.Expect(again.Locator("[data-kept]")).ToContainTextAsync("All your words are kept", new() { Timeout = 20_000 });
        await again.ReloadAsync();
        Assert.False(await again.IsVisibleAsync("[data-offer]"));
        Assert.Equal(Typed, await TextAsync(again));
    }

    [BrowserFact]
    public async Task A_session_that_ended_is_told_and_after_signing_in_elsewhere_the_words_are_kept()
    {
        var (visit, path) = await OpenAsync("expired");
        await using var window = visit;
        await visit.Page.Context.ClearCookiesAsync();
        await visit.Page.FillAsync(Body, Typed);
        await SaysAsync(visit, "You are signed out. Your words are kept in this browser. Sign in in another tab");

        var tab = await visit.Page.Context.NewPageAsync();
        await tab.GotoAsync(new Uri(small.Portal.Address, "/admin/sign-in").ToString());
        await tab.FillAsync("#Email", "editor@care.example");
        await tab.FillAsync("#Password", StaffPortal.Password);
        await tab.ClickAsync("main .form button[type=submit]");
        await tab.WaitForURLAsync("**/admin");
        await SaysAsync(visit, "All your words are kept");
        await visit.OpenAsync(path);
        Assert.Equal(Typed, await TextAsync(visit.Page));
    }

    [BrowserFact]
    public async Task The_older_of_two_windows_says_so_and_can_take_over()
    {
        var (visit, path) = await OpenAsync("twice");
        await using var older = visit;
        await using var newer = await browser.SignedInAsync(small.Portal);
        await newer.OpenAsync(path);
        await newer.Page.FillAsync(Body, "The newer window’s words.");
        await SaysAsync(newer, "All your words are kept");
        await older.Page.FillAsync(Body, Typed);
        await SaysAsync(older, "This article is open in another window, which has newer words.");
        await older.Page.ClickAsync("text=Keep the words of this window");
        await SaysAsync(older, "All your words are kept");

        await newer.OpenAsync(path);
        Assert.Equal(Typed, await TextAsync(newer.Page));
    }

    [BrowserFact]
    public async Task Two_editors_who_collide_see_both_texts_and_the_second_ones_words_are_still_there()
    {
        var (visit, path) = await OpenAsync("collide");
        await using var ann = visit;
        await small.Portal.AddStaffAsync("bob@care.example", StaffRole.Editor, "Bob Writer");
        await using var bob = await Visit.StartAsync(browser, small.Portal);
        await bob.SignInAsync("bob@care.example");
        await bob.OpenAsync(path);
        await bob.Page.FillAsync(Body, "You lie on a bed.");
        await bob.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(bob.Page.Locator("main .done")).ToBeVisibleAsync();

        await ann.Page.FillAsync(Body, Typed);
        await SaysAsync(ann, "All your words are kept");
        await ann.Page.ClickAsync("[data-save]");

        await ann.Page.WaitForSelectorAsync(".conflicts");
        Assert.Contains(Typed, await ann.Page.InnerTextAsync(".conflicts .sides > :first-child"), StringComparison.Ordinal);
        Assert.Contains("You lie on a bed.", await ann.Page.InnerTextAsync(".conflicts .sides > :last-child"), StringComparison.Ordinal);
        Assert.Equal(Typed, await TextAsync(ann.Page));
    }

    private static Task SaysAsync(Visit visit, string words) =>
        Assertions.Expect(visit.Page.Locator("[data-kept]").First).ToContainTextAsync(words, new() { Timeout = 20_000 });

    private static async Task<string> TextAsync(IPage page) => (await page.InputValueAsync(Body)).TrimEnd();

    private async Task<(Visit Visit, string Path)> OpenAsync(string slug)
    {
        var id = await new Desk(small.Portal).CreateAsync(slug: slug);
        var visit = await browser.SignedInAsync(small.Portal);
        await visit.OpenAsync($"/admin/articles/{id}/edit");
        return (visit, $"/admin/articles/{id}/edit");
    }
}

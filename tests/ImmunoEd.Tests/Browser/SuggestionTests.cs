using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed partial class SuggestionTests(BrowserFixture browser, Portal portal)
{
    private const string Hero = "#hero-words";
    private const string Header = "#site-search-words";
    private const string Active = "(id => id && document.getElementById(id).firstChild.textContent)(document.activeElement.getAttribute('aria-activedescendant'))";

    // What a reader needs to see and press while the list is open, and whether the list lies over it.
    private const string Covered = """
        (form => {
          const list = form.querySelector('.suggestions').getBoundingClientRect();
          return [...form.querySelectorAll('input, button, label')].filter(e => e.checkVisibility() && !e.matches('.visually-hidden'))
            .filter(e => (box => box.left < list.right && box.right > list.left && box.top < list.bottom && box.bottom > list.top)(e.getBoundingClientRect()))
            .map(e => e.outerHTML.slice(0, 80));
        })(document.activeElement.form)
        """;

    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    [BrowserFact]
    public async Task Arrows_walk_through_the_list_and_enter_opens_a_page()
    {
        await using var visit = await TypedAsync("/", Hero, "melan");
        var names = await visit.Page.Locator($"{Hero}-suggestions li").EvaluateAllAsync<string[]>("options => options.map(o => o.firstChild.textContent)");
        Assert.Equal("true", await visit.Page.GetAttributeAsync(Hero, "aria-expanded"));
        Assert.Null(await visit.Page.GetAttributeAsync(Hero, "aria-activedescendant"));
        Assert.Equal($"{names.Length} suggestions", await visit.Page.InnerTextAsync(".hero-search [role=status]"));

        foreach (var name in names.Append(names[0]))
        {
            await visit.Page.Keyboard.PressAsync("ArrowDown");
            Assert.Equal(name, await visit.AskAsync<string>(Active));
            Assert.Equal(1, await visit.Page.Locator("[role=option][aria-selected=true]").CountAsync());
        }

        await visit.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(names[^1], await visit.AskAsync<string>(Active));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Melanoma", await visit.AskAsync<string>(Active));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/cancer-types/melanoma");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Enter_without_a_choice_searches_for_what_was_typed()
    {
        await using var visit = await TypedAsync("/", Hero, "melan");

        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/search?q=melan");
    }

    [BrowserFact]
    public async Task A_side_effect_that_is_pressed_is_searched_for()
    {
        await using var visit = await TypedAsync("/search", "#words", "chest p");

        await visit.Page.Locator("#words-suggestions li").First.ClickAsync();

        await visit.Page.WaitForURLAsync("**/search?q=Chest+pain*");
        Assert.True(await visit.Page.Locator("main a[href^='tel:']").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Escape_closes_the_list_then_empties_the_field_and_the_next_tab_goes_on()
    {
        await using var visit = await TypedAsync("/", Header, "lung");
        await visit.Page.Keyboard.PressAsync("ArrowDown");

        await visit.Page.Keyboard.PressAsync("Escape");
        await AssertClosedAsync(visit, Header);
        Assert.Equal("lung", await visit.Page.InputValueAsync(Header));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Lung cancer", await visit.AskAsync<string>(Active));
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Null(await visit.AskAsync<string?>(Active));
        await visit.Page.Keyboard.PressAsync("Tab");
        await AssertClosedAsync(visit, Header);
        Assert.Equal("BUTTON", await visit.AskAsync<string>("document.activeElement.tagName"));
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await visit.Page.InputValueAsync(Header));
    }

    [BrowserFact]
    public async Task An_open_list_covers_nothing_of_its_form_and_axe_finds_nothing()
    {
        foreach (var (width, scheme) in new[] { (320, ColorScheme.Light), (320, ColorScheme.Dark), (768, ColorScheme.Light), (1280, ColorScheme.Light), (1280, ColorScheme.Dark) })
        {
            foreach (var (path, field) in new[] { ("/", Hero), ("/", Header), ("/search", "#words") })
            {
                await using var visit = await TypedAsync(path, field, "cance", width, new() { ColorScheme = scheme });
                await visit.Page.Keyboard.PressAsync("ArrowDown");
                var where = $"{field} {width} {scheme}: ";
                Assert.Equal(where, where + string.Join('\n', await visit.AskAsync<string[]>(Covered)));
                Assert.Equal($"{where}0", $"{where}{await visit.AskAsync<int>(Overflow)}");
                Assert.Equal(where, where + string.Join('\n', await visit.AxeAsync()));
            }
        }
    }

    [BrowserFact]
    public async Task A_choice_is_seen_in_forced_colors()
    {
        await using var visit = await TypedAsync("/", Hero, "lung", options: new() { ForcedColors = ForcedColors.Active });
        await visit.Page.Keyboard.PressAsync("ArrowDown");

        Assert.NotEqual(
            await visit.AskAsync<string>("getComputedStyle(document.querySelector('[role=option][aria-selected=false]')).backgroundColor"),
            await visit.AskAsync<string>("getComputedStyle(document.querySelector('[role=option][aria-selected=true]')).backgroundColor"));
    }

    [BrowserFact]
    public async Task Nothing_is_asked_for_one_letter_or_offline_or_where_data_is_to_be_saved()
    {
        await using var visit = await Visit.StartAsync(browser, portal);
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await visit.OpenAsync("/");
        Assert.DoesNotContain(asked, path => path.StartsWith("/search-suggestions", StringComparison.Ordinal));
        await visit.Page.FocusAsync(Hero);
        await visit.Page.WaitForSelectorAsync($"{Hero}[role=combobox]");
        Assert.Contains(asked, path => FingerprintedScript().IsMatch(path));
        await visit.Page.Keyboard.TypeAsync("m");
        await visit.Page.WaitForTimeoutAsync(500);
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.Keyboard.TypeAsync("elanoma");
        await visit.Page.WaitForTimeoutAsync(500);
        await visit.Page.Context.SetOfflineAsync(false);
        Assert.DoesNotContain("/search/suggest", asked);

        await visit.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
        asked.Clear();
        await visit.OpenAsync("/");
        await visit.Page.FillAsync(Hero, "melanoma");
        await visit.Page.WaitForTimeoutAsync(500);
        Assert.DoesNotContain(asked, path => path.Contains("suggest", StringComparison.Ordinal));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_list_that_cannot_be_had_is_not_missed()
    {
        await using var visit = await Visit.StartAsync(browser, portal);
        await visit.Page.RouteAsync("**/search/suggest**", route => route.FulfillAsync(new() { Status = 400, Body = "no list" }));
        await visit.OpenAsync("/");
        await visit.Page.FocusAsync(Hero);
        await visit.Page.WaitForSelectorAsync($"{Hero}[role=combobox]");
        await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.Keyboard.TypeAsync("melanoma"), "**/search/suggest**");

        await AssertClosedAsync(visit, Hero);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/search?q=melanoma");
        Assert.Empty(visit.Complaints);
    }

    private async Task<Visit> TypedAsync(string path, string field, string typed, int width = 1280, BrowserNewContextOptions? options = null)
    {
        var visit = await Visit.StartAsync(browser, portal, width, options);
        await visit.OpenAsync(path);
        await visit.Page.FocusAsync(field);
        await visit.Page.WaitForSelectorAsync($"{field}[role=combobox]");
        await visit.Page.Keyboard.TypeAsync(typed);
        await visit.Page.WaitForSelectorAsync($"{field}-suggestions li");
        return visit;
    }

    private static async Task AssertClosedAsync(Visit visit, string field)
    {
        Assert.Equal("false", await visit.Page.GetAttributeAsync(field, "aria-expanded"));
        Assert.False(await visit.Page.IsVisibleAsync($"{field}-suggestions"));
        Assert.Null(await visit.Page.GetAttributeAsync(field, "aria-activedescendant"));
    }

    [GeneratedRegex(@"^/search-suggestions\.\w+\.js$")]
    private static partial Regex FingerprintedScript();
}

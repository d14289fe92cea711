using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class WordNoteTests(BrowserFixture browser, Portal portal)
{
    private const string Path = "/basics/how-does-immunotherapy-work";
    private const string Word = "a.term[href='/glossary/t-cell']";
    private const string OtherWord = "a.term[href='/glossary/pd-1']";
    private const string OpenNotes = "[...document.querySelectorAll('.word')].filter(note => note.matches(':popover-open')).map(note => note.querySelector('.word-name').textContent).join(', ')";
    private const string Focused = "document.activeElement.textContent";

    // Within the window, and clear of every line of the word that it explains.
    private const string Misplaced = """
        () => {
          const box = document.querySelector('.word:popover-open').getBoundingClientRect();
          const lines = [...document.querySelector('a.term[aria-expanded="true"]').getClientRects()];
          const isOver = lines.some(line => line.left < box.right && box.left < line.right && line.top < box.bottom && box.top < line.bottom);
          const isOut = box.left < 0 || box.right > document.documentElement.clientWidth || box.top < 0 || (box.height <= innerHeight && box.bottom > innerHeight);
          return (isOver ? 'over the word ' : '') + (isOut ? `out of sight: ${JSON.stringify(box)}` : '') + (document.documentElement.scrollWidth > document.documentElement.clientWidth ? ' scrolls sideways' : '');
        }
        """;

    [BrowserFact]
    public async Task A_click_opens_the_definition_and_a_click_elsewhere_closes_it()
    {
        await using var visit = await OpenAsync();

        await visit.Page.ClickAsync(Word);
        Assert.Equal("T cell", await visit.AskAsync<string>(OpenNotes));
        Assert.True(await visit.Page.IsVisibleAsync(".word:popover-open a[href='/glossary/t-cell']"));
        await visit.Page.Mouse.ClickAsync(2, 2);
        Assert.Equal("", await visit.AskAsync<string>(OpenNotes));
        Assert.Equal("false", await visit.Page.GetAttributeAsync(Word, "aria-expanded"));
    }

    [BrowserFact]
    public async Task A_second_click_on_the_word_closes_its_definition()
    {
        await using var visit = await OpenAsync();

        await visit.Page.ClickAsync(Word);
        await visit.Page.ClickAsync(Word);
        Assert.Equal("", await visit.AskAsync<string>(OpenNotes));
        await visit.Page.ClickAsync(Word);
        Assert.Equal("T cell", await visit.AskAsync<string>(OpenNotes));
    }

    [BrowserFact]
    public async Task Enter_and_space_open_the_definition_and_escape_leads_back_to_the_word()
    {
        await using var visit = await OpenAsync();
        foreach (var key in new[] { "Enter", " " })
        {
            await visit.Page.FocusAsync(Word);
            await visit.Page.Keyboard.PressAsync(key);
            Assert.Equal("T cell", await visit.AskAsync<string>(OpenNotes));
            Assert.Equal("true", await visit.Page.GetAttributeAsync(Word, "aria-expanded"));
            Assert.True(await visit.AskAsync<bool>("document.activeElement.matches('.word:popover-open[role=dialog]')"));
            await visit.Page.Keyboard.PressAsync("Escape");
            Assert.Equal("", await visit.AskAsync<string>(OpenNotes));
            Assert.Equal("T cells", await visit.AskAsync<string>(Focused));
        }
    }

    [BrowserFact]
    public async Task The_way_through_a_definition_by_tab_is_its_link_its_button_and_out()
    {
        await using var visit = await OpenAsync();
        await visit.Page.FocusAsync(Word);
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("More about this word", await visit.AskAsync<string>(Focused));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Close", await visit.AskAsync<string>(Focused));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("", await visit.AskAsync<string>(OpenNotes));
        Assert.Equal("white blood cells", await visit.AskAsync<string>(Focused));
    }

    [BrowserFact]
    public async Task The_close_button_leads_back_to_the_word()
    {
        await using var visit = await OpenAsync();

        await visit.Page.ClickAsync(Word);
        await visit.Page.ClickAsync(".word:popover-open button");

        Assert.Equal("", await visit.AskAsync<string>(OpenNotes));
        Assert.Equal("T cells", await visit.AskAsync<string>(Focused));
    }

    [BrowserFact]
    public async Task Only_one_definition_is_open_at_a_time()
    {
        await using var visit = await OpenAsync();

        await visit.Page.FocusAsync(Word);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.EvaluateAsync("document.querySelector(\"" + OtherWord + "\").click()");
        Assert.Equal("PD-1", await visit.AskAsync<string>(OpenNotes));
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("PD-1", await visit.AskAsync<string>(Focused));
    }

    [BrowserFact]
    public async Task A_tap_opens_the_definition_on_a_narrow_phone_beside_the_word()
    {
        await using var visit = await OpenAsync(320, new() { HasTouch = true, IsMobile = true });
        var words = visit.Page.Locator("a.term");
        for (var word = 0; word < await words.CountAsync(); word++)
        {
            await words.Nth(word).TapAsync();
            Assert.Equal("", await visit.AskAsync<string>(Misplaced));
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_definition_stays_beside_its_word_at_every_width_and_when_the_window_changes()
    {
        await using var visit = await OpenAsync();
        foreach (var (width, height) in new[] { (1280, 900), (768, 500), (320, 256) })
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            await visit.Page.ClickAsync(OtherWord);
            Assert.Equal("", await visit.AskAsync<string>(Misplaced));
            await visit.Page.SetViewportSizeAsync(width - 20, height);
            await visit.AskAsync<object?>("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            Assert.DoesNotContain("over the word", await visit.AskAsync<string>(Misplaced), StringComparison.Ordinal);
            await visit.Page.Keyboard.PressAsync("Escape");
        }
    }

    [BrowserFact]
    public async Task Without_scripts_a_word_is_a_link_and_no_definition_is_shown()
    {
        await using var visit = await OpenAsync(options: new() { JavaScriptEnabled = false });

        Assert.False(await visit.Page.Locator(".word").First.IsVisibleAsync());
        Assert.Null(await visit.Page.GetAttributeAsync(Word, "role"));
        await visit.Page.ClickAsync(Word);
        await visit.Page.WaitForURLAsync("**/glossary/t-cell");
    }

    [BrowserFact]
    public async Task On_paper_a_word_is_a_word()
    {
        await using var visit = await OpenAsync();
        await visit.Page.ClickAsync(Word);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await visit.Page.Locator(".word:popover-open").IsVisibleAsync());
        foreach (var mark in new[] { Word, "a.hub" })
            Assert.Equal("none none", await visit.AskAsync<string>($"(w => getComputedStyle(w).textDecorationLine + ' ' + getComputedStyle(w, '::after').content)(document.querySelector(\"{mark}\"))"));
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_an_open_definition()
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 320), (ColorScheme.Dark, 1280) })
        {
            await using var visit = await OpenAsync(width, new() { ColorScheme = scheme });
            await visit.Page.ClickAsync(Word);
            Assert.Empty(await visit.AxeAsync());
        }
    }

    [BrowserFact]
    public async Task In_forced_colours_a_definition_keeps_its_frame()
    {
        await using var visit = await OpenAsync(options: new() { ForcedColors = ForcedColors.Active });
        await visit.Page.ClickAsync(Word);

        Assert.Equal("2px solid", await visit.AskAsync<string>("(s => s.borderTopWidth + ' ' + s.borderTopStyle)(getComputedStyle(document.querySelector('.word:popover-open')))"));
    }

    private async Task<Visit> OpenAsync(int width = 1280, BrowserNewContextOptions? options = null)
    {
        var visit = await Visit.StartAsync(browser, portal, width, options);
        await visit.OpenAsync(Path);
        return visit;
    }
}

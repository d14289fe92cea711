namespace ImmunoEd.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class KeyboardTests(BrowserFixture browser, Portal portal)
{
    private const string Reachable =
        "[...document.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled).length";

    // Remembers each element that has had the focus, and says whether the focus can be seen on it or on what stands for it.
    private const string FocusSeen = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return 'body';
          window.focused ??= new Set();
          const isNew = !window.focused.has(e);
          window.focused.add(e);
          const styles = [e, e.querySelector('.body-map-hit')].filter(Boolean).map(x => getComputedStyle(x)).concat(getComputedStyle(e, '::after'));
          const isSeen = styles.some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 1) || s.boxShadow !== 'none' || (s.stroke !== 'none' && parseFloat(s.strokeWidth) >= 3));
          const box = e.getBoundingClientRect();
          return (isNew ? 'new' : 'again') + (isSeen && box.width > 0 ? '' : ' unseen: ' + e.outerHTML.slice(0, 120));
        }
        """;

    [BrowserFact]
    public async Task Every_link_field_and_table_is_reached_by_tab_and_shows_its_focus()
    {
        foreach (var (path, width) in new[] { ("/", 1280), (PageKinds.BodyMap, 320), (PageKinds.Article, 320), (PageKinds.Hub, 1280), (PageKinds.Matrix, 320), (PageKinds.Matrix, 1280), ("/glossary", 1280), ("/search?q=melanoma", 320), ("/no-such-page", 1280) })
        {
            await using var visit = await Visit.StartAsync(browser, portal, width);
            await visit.OpenAsync(path);
            var expected = await visit.AskAsync<int>(Reachable);
            for (var reached = 0; reached < expected; reached++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                Assert.Equal($"{path} {reached}: new", $"{path} {reached}: {await visit.AskAsync<string>(FocusSeen)}");
            }
        }
    }

    [BrowserFact]
    public async Task The_first_tab_offers_to_skip_to_the_text()
    {
        await using var visit = await Visit.StartAsync(browser, portal);
        await visit.OpenAsync(PageKinds.Article);

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the text", await visit.AskAsync<string>("document.activeElement.textContent"));
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await visit.AskAsync<string>("document.activeElement.id"));
    }

    [BrowserFact]
    public async Task The_outline_on_a_phone_opens_with_a_key()
    {
        await using var visit = await Visit.StartAsync(browser, portal, 320);
        await visit.OpenAsync(PageKinds.Article);

        await visit.Page.FocusAsync(".outline-small summary");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.True(await visit.Page.IsVisibleAsync(".outline-small li a"));
    }

    [BrowserFact]
    public async Task A_part_of_the_body_map_leads_to_its_page()
    {
        await using var visit = await Visit.StartAsync(browser, portal);
        await visit.OpenAsync(PageKinds.BodyMap);

        await visit.Page.FocusAsync("a.body-map-area[aria-label$=Skin]");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/side-effects/skin-side-effects");

        await visit.OpenAsync(PageKinds.BodyMap);
        Assert.Equal(
            await visit.AskAsync<string[]>("[...document.querySelectorAll('a.body-map-area')].map(a => a.getAttribute('href'))"),
            await visit.AskAsync<string[]>("[...document.querySelectorAll('a.body-map-link')].map(a => a.getAttribute('href'))"));
    }
}

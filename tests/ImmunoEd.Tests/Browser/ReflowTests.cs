namespace ImmunoEd.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class ReflowTests(BrowserFixture browser, Portal portal)
{
    // The values of the Web Content Accessibility Guidelines, 1.4.12.
    private const string TextSpacing =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    // Text that is cut off by its own box: taller or wider than what is shown of it.
    private const string Clipped = """
        [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
          const s = getComputedStyle(e);
          return s.overflow === 'hidden' && !e.closest('.visually-hidden, svg') && e.checkVisibility() && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2);
        }).map(e => e.outerHTML.slice(0, 100))
        """;

    private const string SmallTargets = """
        [...document.querySelectorAll('a[href], button, input, summary')].filter(e => {
          if (!e.checkVisibility() || e.closest('.visually-hidden, p, li:not(:has(> a:only-child)), dd, dt, td, th, h1, h2, h3, svg') || e.matches('.skip-link')) return false;
          const box = e.getBoundingClientRect();
          return box.width < 24 || box.height < 24;
        }).map(e => e.outerHTML.slice(0, 100))
        """;

    [BrowserFact]
    public async Task Nothing_scrolls_sideways_on_a_narrow_phone_even_with_wide_text()
    {
        await using var visit = await Visit.StartAsync(browser, portal, 320, new() { BypassCSP = true });
        foreach (var path in PageKinds.All)
        {
            await visit.OpenAsync(path);
            Assert.Equal($"{path}: 0", $"{path}: {await visit.AskAsync<int>(Overflow)}");
            Assert.Equal($"{path}: ", $"{path}: {string.Join('\n', await visit.AskAsync<string[]>(SmallTargets))}");
            await visit.Page.AddStyleTagAsync(new() { Content = TextSpacing });
            Assert.Equal($"{path} spaced: 0", $"{path} spaced: {await visit.AskAsync<int>(Overflow)}");
            Assert.Equal($"{path} spaced: ", $"{path} spaced: {string.Join('\n', await visit.AskAsync<string[]>(Clipped))}");
        }
    }

    [BrowserFact]
    public async Task Text_is_large_enough_and_lines_short_enough_to_read()
    {
        foreach (var width in new[] { 320, 768, 1280, 1920 })
        {
            await using var visit = await Visit.StartAsync(browser, portal, width);
            await visit.OpenAsync(PageKinds.Article);
            var size = await visit.AskAsync<double>("parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)");
            Assert.InRange(size, 18, 20);
            Assert.InRange(await visit.AskAsync<double>(CharactersInLongestLine), 20, 75);
        }
    }

    // Counts the characters of each line that the browser made of the longest paragraph.
    private const string CharactersInLongestLine = """
        () => {
          const paragraph = [...document.querySelectorAll('.prose > p')].sort((a, b) => b.textContent.length - a.textContent.length)[0];
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          const lines = new Map();
          for (let node; (node = walker.nextNode());)
            for (let i = 0; i < node.length; i++) {
              const range = document.createRange();
              range.setStart(node, i); range.setEnd(node, i + 1);
              const top = Math.round(range.getBoundingClientRect().bottom / 12);
              lines.set(top, (lines.get(top) ?? 0) + 1);
            }
          return Math.max(...lines.values());
        }
        """;

    [BrowserFact]
    public async Task The_emergency_card_of_when_to_call_is_on_the_first_screen_of_a_phone()
    {
        await using var visit = await Visit.StartAsync(browser, portal, 320);
        await visit.OpenAsync(PageKinds.WhenToCall);

        Assert.InRange(await visit.AskAsync<double>("document.querySelector('.care-emergency').getBoundingClientRect().top"), 0, 600);
    }
}

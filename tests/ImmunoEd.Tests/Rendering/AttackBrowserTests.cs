using ImmunoEd.Tests.Browser;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Rendering;

/// <summary>The attack documents in a real browser with no Content-Security-Policy: the HTML must be safe by itself.</summary>
[Collection(BrowserSuite.Name)]
public sealed class AttackBrowserTests(BrowserFixture browser)
{
    private const int DocumentsOnAPage = 40;
    private const string Address = "http://immunoed.test/page";

    // Links that an article may have are not followed; any other way of leaving the page is.
    private const string PokeEverything = """
        () => {
          addEventListener('click', e => { const a = e.target.closest('a'); if (a && /^(https?|mailto|tel):$/.test(a.protocol)) e.preventDefault(); }, true);
          for (const element of document.body.querySelectorAll('*')) {
            for (const type of ['pointerover', 'mouseover', 'mouseenter', 'mousemove', 'mousedown', 'mouseup', 'dblclick', 'auxclick', 'contextmenu', 'keydown', 'toggle', 'animationstart'])
              element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
            element.focus?.();
            element.click?.();
            element.blur?.();
          }
        }
        """;

    private readonly List<string> findings = [];

    [BrowserFact]
    public async Task Attack_documents_run_nothing_call_nobody_and_stay_on_the_page()
    {
        var page = await NewPage();
        foreach (var batch in AttackDocuments.All.Select(AttackTests.HtmlOf).OfType<string>().Distinct().Chunk(DocumentsOnAPage))
            await Poke(page, string.Concat(batch.Select(html => $"<article>{html}</article>")));
        Assert.Empty(findings);
    }

    [BrowserFact]
    public async Task Attacks_around_films_run_nothing_call_nobody_and_stay_on_the_page()
    {
        var page = await NewPage();
        foreach (var batch in FilmAttackTests.Pages.Distinct().Chunk(4 * DocumentsOnAPage))
            await Poke(page, string.Concat(batch.Select(html => $"<article>{html}</article>")));
        Assert.Empty(findings);
    }

    [BrowserFact]
    public async Task The_poking_notices_scripts_calls_and_navigation()
    {
        var page = await NewPage();
        foreach (var html in new[] { "<a href='javascript:void(window.xss=1)'>x</a>", "<p onmouseover='window.xss=1'>x</p>", "<img src='https://evil.example/a.png'>", "<form action='/away'><button>x</button></form>" })
        {
            findings.Clear();
            await Poke(page, html);
            Assert.NotEmpty(findings);
        }
    }

    private async Task<IPage> NewPage()
    {
        var page = await browser.Browser.NewPageAsync();
        page.Dialog += async (_, dialog) =>
        {
            findings.Add($"dialog {dialog.Message}");
            await dialog.DismissAsync();
        };
        await page.RouteAsync("**/*", async route =>
        {
            if (!new Uri(route.Request.Url).AbsolutePath.StartsWith("/media/", StringComparison.Ordinal) || new Uri(route.Request.Url).Host != "immunoed.test")
                findings.Add($"request {route.Request.Url}");
            await route.AbortAsync();
        });
        return page;
    }

    private async Task Poke(IPage page, string html)
    {
        await page.RouteAsync(Address, route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><title>t</title><body>{html}" }), new() { Times = 1 });
        await page.GotoAsync(Address);
        if (await RanScript(page))
            findings.Add($"script in {html}");
        if (page.Frames.Count > 1 || !page.Url.StartsWith(Address, StringComparison.Ordinal))
            findings.Add($"left for {page.Url}");
    }

    private async Task<bool> RanScript(IPage page)
    {
        try
        {
            await page.EvaluateAsync(PokeEverything);
            await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 50))");
            return await page.EvaluateAsync<bool>("() => 'xss' in window");
        }
        catch (PlaywrightException left)
        {
            findings.Add(left.Message);
            return false;
        }
    }
}

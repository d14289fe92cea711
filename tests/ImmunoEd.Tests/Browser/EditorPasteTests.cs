using ImmunoEd.Staff;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

/// <summary>What Word, Google Docs and web pages put on the clipboard becomes clean Markdown.</summary>
[Collection(StaffBrowserSuite.Name)]
public sealed class EditorPasteTests(BrowserFixture browser, SmallPortal small) : IClassFixture<SmallPortal>
{
    private const string Word =
        """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head><body><!--StartFragment-->
        <p class=MsoTitle>After the infusion<o:p></o:p></p>
        <h1>Rest<o:p></o:p></h1>
        <p class=MsoNormal>Most people feel <b style='mso-bidi-font-weight:normal'>tired</b> for a <i>day</i>.<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Drink water.</p>
        <p class=MsoListParagraphCxSpMiddle style='margin-left:1in;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Small sips.</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Sleep.</p>
        <p class=MsoNormal style='mso-hide:all;display:none'>Hidden</p>
        <!--EndFragment--></body></html>
        """;

    private const string GoogleDocs =
        """
        <meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-size:16pt;font-weight:400;">Call us</span></h2><p dir="ltr"><span style="font-weight:400;">Call </span><span style="font-weight:700;">today</span><span style="font-weight:400;"> if you have a </span><span style="font-style:italic;">fever</span><span>.</span></p><ol><li dir="ltr"><p><span>First</span></p></li><li><p><span>Second</span></p></li></ol></b>
        """;

    private static readonly (string Html, string Markdown)[] Cases =
    [
        (Word, "## After the infusion\n\n## Rest\n\nMost people feel **tired** for a *day*.\n\n- Drink water.\n  - Small sips.\n- Sleep."),
        (GoogleDocs, "## Call us\n\nCall **today** if you have a *fever*.\n\n1. First\n2. Second"),
        ("<p>Plain words.</p>", "Plain words."),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br><br>Two", "One\n\nTwo"),
        ("<h1>Title</h1><h2>Part</h2>", "## Title\n\n### Part"),
        ("<h2>Part</h2><h3>Smaller</h3><h6>Smallest</h6>", "## Part\n\n### Smaller\n\n#### Smallest"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ol start=3><li>a</li><li>b</li></ol>", "3. a\n4. b"),
        ("<p>See <a href='https://example.org/x'>this page</a>.</p>", "See [this page](https://example.org/x)."),
        ("<p><a href='javascript:alert(1)'>Click</a></p>", "Click"),
        ("<p><a href='java&#10;script:alert(1)'>Click</a></p>", "Click"),
        ("<p><a href='data:text/html,x'>Click</a></p>", "Click"),
        ("<p><a href='https://example.org/?utm_source=mail&id=7&fbclid=x'>Read</a></p>", "[Read](https://example.org/?id=7)"),
        ("<p><a href='https://www.google.com/url?q=https://example.org/page&sa=D'>Read</a></p>", "[Read](https://example.org/page)"),
        ("<p>Safe<script>alert(1)</script><style>p{}</style><iframe src=x></iframe></p>", "Safe"),
        ("<p>Words <img src=x onerror=alert(1)>here</p>", "Words here"),
        ("<table><tr><th>Drug</th><th>Brand</th></tr><tr><td>a | b</td><td>c</td></tr></table>", "| Drug | Brand |\n| --- | --- |\n| a \\| b | c |"),
        ("<table><tr><td><p>Only a frame.</p></td></tr></table>", "Only a frame."),
        ("<blockquote><p>Said.</p></blockquote>", "> Said."),
        ("<p>2 * 3 * 4 and [x] and &lt;b&gt;</p>", "2 \\* 3 \\* 4 and \\[x\\] and \\<b>"),
        ("<p># not a heading</p>", "\\# not a heading"),
        ("<p>1. not a list</p>", "1\\. not a list"),
        ("<p>::: emergency</p>", "\\::: emergency"),
        ("<p>a&nbsp;&nbsp;b​c</p>", "a bc"),
        ("<p><b>Bold </b>then</p>", "**Bold** then"),
        ("<p><b></b>Nothing bold</p>", "Nothing bold"),
        ("<div><div>Deep</div><div>er</div></div>", "Deep\n\ner"),
        ("<p hidden>Gone</p><p>Here</p>", "Here"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
    ];

    [BrowserFact]
    public async Task What_it_means_stays_and_how_it_looked_does_not()
    {
        await using var visit = await OpenAsync();
        foreach (var (html, markdown) in Cases)
        {
            var made = await visit.Page.EvaluateAsync<string>("async html => (await import('/admin/editor-html.js')).htmlToMarkdown(html).markdown", html);
            Assert.Equal($"{html}\n{markdown}", $"{html}\n{made}");
        }

        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.ForeignRequests);
    }

    [BrowserFact]
    public async Task A_paste_lands_at_the_cursor_says_what_was_left_out_and_can_be_undone()
    {
        await using var visit = await OpenAsync();
        await visit.Page.FocusAsync("#f-body");
        await visit.Page.Keyboard.TypeAsync("Before.");
        await PasteAsync(visit, "<h2>Rest</h2><p>Sleep.<img src='x.png'></p>", "Rest Sleep.");

        Assert.Equal("Before.\n\n## Rest\n\nSleep.", await visit.Page.InputValueAsync("#f-body"));
        await Assertions.Expect(visit.Page.Locator("[data-announce]")).ToHaveTextAsync("Pasted. One picture was left out: add it with the picture tool.");
        await visit.Page.Keyboard.PressAsync("Control+z");
        Assert.Equal("Before.", await visit.Page.InputValueAsync("#f-body"));
    }

    [BrowserFact]
    public async Task Plain_text_is_pasted_as_it_is()
    {
        await using var visit = await OpenAsync();
        await visit.Page.FocusAsync("#f-body");
        Assert.False(await PasteAsync(visit, "", "* as it is"));
    }

    /// <returns>Whether the editor took the paste over from the browser.</returns>
    private static Task<bool> PasteAsync(Visit visit, string html, string text) => visit.Page.EvaluateAsync<bool>(
        """
        ([html, text]) => {
          const data = new DataTransfer();
          if (html)
            data.setData('text/html', html);
          data.setData('text/plain', text);
          return !document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        new[] { html, text });

    private async Task<Visit> OpenAsync()
    {
        var visit = await browser.SignedInAsync(small.Portal, StaffRole.Editor);
        await visit.OpenAsync("/admin/articles/new");
        await visit.Page.WaitForSelectorAsync("[data-started=yes]");
        return visit;
    }
}

using ImmunoEd.Tests.Browser;

namespace ImmunoEd.Tests.Rendering;

[Collection(BrowserSuite.Name)]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    private const string Everything = """
        ## Lungs
        Text with a note[^1], the same note[^1], [a link](/a) and `code`.

        ::: emergency if you cannot breathe
        - [ ] Sit up
        - [x] Call
        :::

        ::: emergency
        Text
        :::

        ::: same-day if you cough
        | Sign | What to do |
        |:-----|-----------:|
        | Cough | Call |
        |  | Rest |
        :::

        ## Skin

        | Sign | |
        |---|---|
        | Rash | Call |

        | Sign |
        |---|
        | Rash |

        ::: emergency
        Text
        :::
        ::: next-visit
        ### Deeper
        :::
        ::: note
        ::::

        ![A cell](/media/a.png "A cell at work")

            code

        [](/empty)

        ::: questions
        - When?
        :::

        [^1]: A note.
        """;

    [BrowserFact]
    public async Task Body_with_everything_in_it_has_no_faults()
    {
        var page = await browser.Browser.NewPageAsync();
        var html = ImmunoEd.Rendering.CareCards.WithPhoneNumbers(Rendered.Text(Everything).Html, Rendered.Numbers);
        await page.SetContentAsync($"<!doctype html><html lang=\"en\"><title>Title</title><main><h1>Title</h1>{html}</main></html>");
        Assert.Empty(await page.AxeAsync());
        await page.CloseAsync();
    }
}

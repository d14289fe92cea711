using ImmunoEd.Staff;
using ImmunoEd.Tests.Pages.Admin.Media;
using ImmunoEd.Tests.Publishing.Media;
using ImmunoEd.Tests.Staff;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

/// <summary>The tools of the editor: each makes Markdown that nobody has to know.</summary>
[Collection(StaffBrowserSuite.Name)]
public sealed class EditorToolTests(BrowserFixture browser, SmallPortal small) : IClassFixture<SmallPortal>
{
    private const string Body = "#f-body";
    private const string SelectAll = "document.querySelector('#f-body').select()";

    [BrowserFact]
    public async Task Buttons_and_keys_make_the_marks_and_undo_takes_them_back()
    {
        await using var visit = await OpenAsync();
        foreach (var (act, made) in new (Func<Task>, string)[]
        {
            (() => ToolAsync(visit, "heading-2"), "## A word"),
            (() => ToolAsync(visit, "heading-3"), "### A word"),
            (() => ToolAsync(visit, "bold"), "**A word**"),
            (() => ToolAsync(visit, "italic"), "*A word*"),
            (() => ToolAsync(visit, "bullets"), "- A word"),
            (() => ToolAsync(visit, "numbers"), "1. A word"),
            (() => visit.Page.Keyboard.PressAsync("Control+b"), "**A word**"),
            (() => visit.Page.Keyboard.PressAsync("Control+i"), "*A word*"),
            (() => visit.Page.Keyboard.PressAsync("Alt+Shift+Digit2"), "## A word"),
        })
        {
            await visit.Page.FillAsync(Body, "");
            await visit.Page.FocusAsync(Body);
            await visit.Page.Keyboard.TypeAsync("A word");
            await visit.AskAsync<object>(SelectAll);
            await act();
            Assert.Equal(made, await visit.Page.InputValueAsync(Body));
            await visit.Page.Keyboard.PressAsync("Control+z");
            Assert.Equal("A word", await visit.Page.InputValueAsync(Body));
        }

        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_link_to_a_page_is_found_and_made_with_the_keyboard_alone()
    {
        await using var visit = await OpenAsync();
        await visit.Page.FocusAsync(Body);
        await visit.Page.Keyboard.TypeAsync("how it begins");
        await visit.AskAsync<object>(SelectAll);
        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.TabToAsync("q");
        await visit.Page.Keyboard.TypeAsync("First st");
        await Assertions.Expect(visit.Page.Locator("#dialog-link [data-finds] :checked")).ToHaveValueAsync("/basics/first");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator(Body)).ToHaveValueAsync("[how it begins](/basics/first)");
        Assert.Equal("Input.Body", await visit.FocusedAsync());
    }

    [BrowserFact]
    public async Task A_word_of_the_glossary_a_card_and_a_table_are_put_in()
    {
        await using var visit = await OpenAsync();
        await ToolAsync(visit, "term");
        await visit.Page.FillAsync("#term-q", "antib");
        await Assertions.Expect(visit.Page.Locator("#dialog-term [data-finds] :checked")).ToHaveValueAsync("/glossary/antibody");
        await visit.Page.ClickAsync("#dialog-term button:not([data-close])");
        await Assertions.Expect(visit.Page.Locator(Body)).ToHaveValueAsync("[Antibody](/glossary/antibody)");

        await visit.Page.FillAsync(Body, "Call if you have a fever.");
        await visit.AskAsync<object>(SelectAll);
        await ToolAsync(visit, "care");
        await visit.Page.ClickAsync("text=Same day");
        await Assertions.Expect(visit.Page.Locator(Body)).ToHaveValueAsync("::: same-day\nCall if you have a fever.\n:::\n");

        await visit.Page.FillAsync(Body, "");
        await ToolAsync(visit, "table");
        await visit.Page.FillAsync("#table-rows", "1");
        await visit.Page.FillAsync("[data-table-heads] input >> nth=0", "Drug");
        await visit.Page.FillAsync("[data-table-heads] input >> nth=1", "Brand");
        await visit.Page.ClickAsync("#dialog-table button:not([data-close])");
        Assert.StartsWith("| Drug | Brand |\n| --- | --- |\n|", await visit.Page.InputValueAsync(Body), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_picture_brings_what_the_library_says_of_it()
    {
        using (var staff = await small.Portal.SignedInAsync(StaffRole.Editor))
        {
            await Uploading.UploadedAsync(staff, "cells.png", Samples.Png());
            using var described = await staff.SendAsync("/admin/media/cells.png", new() { ["Alternative"] = "Two cells that touch." });
            await Uploading.UploadedAsync(staff, "leaflet.pdf", Samples.Pdf());
        }

        await using var visit = await OpenAsync();
        await ToolAsync(visit, "picture");
        await Assertions.Expect(visit.Page.Locator("#dialog-picture .choice img")).ToHaveCountAsync(1);
        await visit.Page.ClickAsync("#dialog-picture .finds-list label");
        await Assertions.Expect(visit.Page.Locator("#picture-alt")).ToHaveValueAsync("Two cells that touch.");
        await visit.Page.ClickAsync("#dialog-picture button:not([data-close])");

        await Assertions.Expect(visit.Page.Locator(Body)).ToHaveValueAsync("![Two cells that touch.](/media/cells.png)\n");
        await Assertions.Expect(visit.Page.Locator(".preview-page img")).ToHaveAttributeAsync("alt", "Two cells that touch.");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Rows_are_added_moved_removed_and_put_back()
    {
        await using var visit = await OpenAsync();
        await visit.Page.FocusAsync("[name='Input.KeyPoints'] >> nth=0");
        await visit.Page.Keyboard.TypeAsync("One\nTwo\nThree\nFour");
        await visit.Page.ClickAsync("[aria-label='Move key point 4 up']");
        Assert.Equal(["One", "Two", "Four", "Three"], await PointsAsync(visit));
        await visit.Page.ClickAsync("[aria-label='Remove key point 1']");
        Assert.Equal(["Two", "Four", "Three"], await PointsAsync(visit));
        await visit.Page.ClickAsync("[data-rows='Key point'] [data-put-back]");
        Assert.Equal(["One", "Two", "Four", "Three"], await PointsAsync(visit));
    }

    [BrowserFact]
    public async Task The_preview_follows_with_the_grade_the_hard_sentences_and_what_the_text_names()
    {
        await using var visit = await OpenAsync();
        await visit.Page.FillAsync(Body, "Immunological characterization necessitates comprehensive multidisciplinary interdepartmental consideration of melanoma.");

        await Assertions.Expect(visit.Page.Locator(".preview-page")).ToContainTextAsync("Immunological characterization");
        await Assertions.Expect(visit.Page.Locator("[data-grade]")).ToContainTextAsync("Grade");
        await Assertions.Expect(visit.Page.Locator("[data-choices=CancerType] .choice", new() { HasText = "Melanoma" })).ToContainTextAsync("found in the text: “melanoma”");
        Assert.Equal(1, await visit.AskAsync<int>("CSS.highlights.get('hard-sentence').size"));
        await visit.Page.ClickAsync(".find-sentence");
        Assert.StartsWith("Immunological", await visit.AskAsync<string>("getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart)"), StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator(".preview-missing")).ToContainTextAsync("source");

        await visit.Page.FillAsync("[data-choices=CancerType] [data-choices-search]", "lung");
        Assert.Equal(1, await visit.Page.Locator("[data-choices=CancerType] .choice:visible").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_the_editor_nor_in_its_windows()
    {
        await using var visit = await OpenAsync();
        await visit.Page.FillAsync(Body, "## Heading\n\nImmunological characterization necessitates comprehensive multidisciplinary consideration of melanoma.");
        await Assertions.Expect(visit.Page.Locator(".preview-page")).ToContainTextAsync("Immunological");
        List<string> found = [.. await visit.ProblemsAsync(null)];
        foreach (var tool in new[] { "link", "picture", "table", "care", "help" })
        {
            await ToolAsync(visit, tool);
            found.AddRange(await visit.AxeAsync());
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        Assert.Empty(found);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Without_scripts_the_form_previews_and_then_saves()
    {
        await using var visit = await browser.SignedInAsync(small.Portal, options: new() { JavaScriptEnabled = false });
        await visit.OpenAsync("/admin/articles/new");
        await visit.Page.FillAsync("#f-title", "By hand");
        await visit.Page.SelectOptionAsync("#f-section", "basics");
        await visit.Page.FillAsync("#f-slug", "by-hand");
        await visit.Page.FillAsync(Body, "## A heading by hand");
        await visit.Page.ClickAsync("[data-preview-button]");
        Assert.Equal("A heading by hand", (await visit.Page.Locator(".preview-page h2").Last.InnerTextAsync()).Trim());
        await visit.Page.ClickAsync("[data-save]");

        Assert.Equal("By hand", await visit.Page.InnerTextAsync("h1"));
    }

    private async Task<Visit> OpenAsync()
    {
        var visit = await browser.SignedInAsync(small.Portal);
        await visit.OpenAsync("/admin/articles/new");
        await visit.Page.WaitForSelectorAsync("[data-started=yes]");
        return visit;
    }

    private static Task ToolAsync(Visit visit, string name) => visit.Page.ClickAsync($"[data-tool={name}]");

    private static async Task<IEnumerable<string>> PointsAsync(Visit visit) =>
        (await visit.AskAsync<string[]>("[...document.querySelectorAll(\"[name='Input.KeyPoints']\")].map(field => field.value)")).Where(words => words.Length > 0);
}

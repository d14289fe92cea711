using ImmunoEd.Staff;
using ImmunoEd.Tests.Publishing.Media;
using ImmunoEd.Tests.Staff;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

/// <summary>The media library in a real browser.</summary>
[Collection(StaffBrowserSuite.Name)]
public sealed class MediaLibraryTests(BrowserFixture browser, Portal portal)
{
    [BrowserFact]
    public async Task A_picture_is_uploaded_and_described_with_the_keyboard_alone()
    {
        await using var visit = await browser.SignedInAsync(portal);
        await visit.OpenAsync("/admin/media/upload");
        await visit.Page.SetInputFilesAsync("#Files", Payload("by-keyboard.png", Samples.Png(8, 8)));
        await visit.Page.FocusAsync("#Files");
        await visit.TabToAsync("Upload");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync(".media-progress a");
        await visit.TabToAsync("by-keyboard.png");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/admin/media/by-keyboard.png");
        await visit.Page.FocusAsync("#Alternative");
        await visit.Page.Keyboard.TypeAsync("Two cells.");
        await visit.TabToAsync("Save the description");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForSelectorAsync("#Markdown");
        Assert.Equal("![Two cells.](/media/by-keyboard.png)", await visit.Page.InputValueAsync("#Markdown"));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_refused_file_says_why_beside_those_that_were_taken()
    {
        await using var visit = await browser.SignedInAsync(portal, width: 320);
        await visit.OpenAsync("/admin/media/upload");
        await visit.Page.SetInputFilesAsync("#Files", [Payload("drawing.svg", Samples.Text("<svg/>")), Payload("taken.png", Samples.Png())]);
        await visit.Page.ClickAsync(".media-upload button");
        await visit.Page.WaitForSelectorAsync(".media-progress a");

        Assert.Contains("SVG files can carry scripts", await visit.Page.InnerTextAsync(".media-progress .field-problem"), StringComparison.Ordinal);
        Assert.Equal("taken.png", await visit.Page.InnerTextAsync(".media-progress a"));
    }

    [BrowserFact]
    public async Task Without_scripts_a_file_is_uploaded_described_and_deleted()
    {
        await using var visit = await browser.SignedInAsync(portal, options: new() { JavaScriptEnabled = false });
        await visit.OpenAsync("/admin/media/upload");
        await visit.Page.SetInputFilesAsync("#Files", Payload("scriptless.png", Samples.Png()));
        await visit.Page.ClickAsync(".media-upload button");
        await visit.Page.WaitForURLAsync("**/admin/media/scriptless.png");
        await visit.Page.FillAsync("#Alternative", "A cell.");
        await visit.Page.ClickAsync("text=Save the description");
        Assert.Equal("![A cell.](/media/scriptless.png)", await visit.Page.InputValueAsync("#Markdown"));
        await visit.Page.ClickAsync("text=Delete this file");
        await visit.Page.ClickAsync("text=Delete it");

        await visit.Page.WaitForURLAsync("**/admin/media");
        Assert.Contains("scriptless.png is deleted.", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_on_a_phone_in_light_nor_on_a_desk_in_dark()
    {
        await using var visit = await browser.SignedInAsync(portal);
        var found = new List<string>();
        foreach (var path in new[] { "/admin/media", "/admin/media?q=zzzz", "/admin/media/upload", await UploadedAsync("axe.png", Samples.Png()), await UploadedAsync("axe.mp4", Samples.Mp4()), await UploadedAsync("axe.pdf", Samples.Pdf()), "/admin/media/immune-system-teams.svg", "/admin/media/immune-system-teams.svg/delete" })
            found.AddRange(await visit.ProblemsAsync(path));

        Assert.Empty(found);
        Assert.Empty(visit.Complaints);
    }

    private async Task<string> UploadedAsync(string name, byte[] bytes)
    {
        using var staff = await portal.SignedInAsync(StaffRole.Editor);
        return "/admin/media/" + await Pages.Admin.Media.Uploading.UploadedAsync(staff, name, bytes);
    }

    private static FilePayload Payload(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };
}

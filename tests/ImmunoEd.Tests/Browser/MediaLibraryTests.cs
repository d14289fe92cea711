using System.Text.Json;
using Deque.AxeCore.Playwright;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Publishing.Media;
using ImmunoEd.Tests.Staff;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

/// <summary>The media library in a real browser.</summary>
[Collection(BrowserSuite.Name)]
public sealed class MediaLibraryTests(BrowserFixture browser, Portal portal)
{
    [BrowserFact]
    public async Task A_picture_is_uploaded_and_described_with_the_keyboard_alone()
    {
        await using var visit = await SignedInAsync(1280, new());
        await visit.OpenAsync("/admin/media/upload");
        await visit.Page.SetInputFilesAsync("#Files", Payload("by-keyboard.png", Samples.Png(8, 8)));
        await visit.Page.FocusAsync("#Files");
        await TabToAsync(visit, "Upload");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync(".media-progress a");
        await TabToAsync(visit, "by-keyboard.png");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/admin/media/by-keyboard.png");
        await visit.Page.FocusAsync("#Alternative");
        await visit.Page.Keyboard.TypeAsync("Two cells.");
        await TabToAsync(visit, "Save the description");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForSelectorAsync("#Markdown");
        Assert.Equal("![Two cells.](/media/by-keyboard.png)", await visit.Page.InputValueAsync("#Markdown"));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_refused_file_says_why_beside_those_that_were_taken()
    {
        await using var visit = await SignedInAsync(320, new());
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
        await using var visit = await SignedInAsync(1280, new() { JavaScriptEnabled = false });
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
    public Task Axe_finds_nothing_on_a_phone_in_light() => AssertCleanAsync(320, ColorScheme.Light);

    [BrowserFact]
    public Task Axe_finds_nothing_on_a_desk_in_dark() => AssertCleanAsync(1280, ColorScheme.Dark);

    private async Task AssertCleanAsync(int width, ColorScheme scheme)
    {
        await using var visit = await SignedInAsync(width, new() { ColorScheme = scheme });
        var found = new List<string>();
        foreach (var path in new[] { "/admin/media", "/admin/media?q=zzzz", "/admin/media/upload", await UploadedAsync("axe.png", Samples.Png()), await UploadedAsync("axe.mp4", Samples.Mp4()), await UploadedAsync("axe.pdf", Samples.Pdf()), "/admin/media/immune-system-teams.svg", "/admin/media/immune-system-teams.svg/delete" })
        {
            await visit.OpenAsync(path);
            var result = await visit.Page.RunAxe();
            found.AddRange(result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{path}: {rule.Id}: {node.Html}")));
            Assert.Equal($"{path} 0", $"{path} {await visit.AskAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")}");
        }

        Assert.Empty(found);
        Assert.Empty(visit.Complaints);
    }

    private async Task<string> UploadedAsync(string name, byte[] bytes)
    {
        using var staff = await portal.SignedInAsync(StaffRole.Editor);
        return "/admin/media/" + await Pages.Admin.Media.Uploading.UploadedAsync(staff, name, bytes);
    }

    private async Task<Visit> SignedInAsync(int width, BrowserNewContextOptions options)
    {
        using var staff = await portal.SignedInAsync(StaffRole.Editor);
        var cookies = staff.Cookies.GetAllCookies().Select(cookie => new { name = cookie.Name, value = cookie.Value, domain = cookie.Domain, path = cookie.Path, expires = -1, httpOnly = cookie.HttpOnly, secure = cookie.Secure, sameSite = "Strict" });
        options.StorageState = JsonSerializer.Serialize(new { cookies, origins = Array.Empty<object>() });
        return await Visit.StartAsync(browser, portal, width, options);
    }

    private static async Task TabToAsync(Visit visit, string words)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.AskAsync<string>("document.activeElement.textContent.trim()") == words)
                return;
        }

        Assert.Fail($"“{words}” is not reached by Tab.");
    }

    private static FilePayload Payload(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };
}

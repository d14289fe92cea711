using System.Net;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Publishing.Media;
using ImmunoEd.Tests.Staff;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Pages.Admin.Media;

public sealed class LibraryTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private const string Payload = "\"><script>alert(1)</script> ](javascript:alert(1)) 'x' <!--";

    private Portal Portal => small.Portal;

    [Fact]
    public async Task A_replaced_picture_keeps_its_address_and_pages_show_its_new_size_at_once()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.NewPictureAsync(Samples.Png(30, 20));
        await Portal.ShowAsync("basics/size", $"![Two cells](/media/{name})");
        var before = (await Portal.Client().PageAsync("/basics/size")).QuerySelector("main figure img")!;
        var tag = (await Portal.Client().GetAsync("/media/" + name)).Headers.ETag;

        using var answer = await browser.ReplaceAsync(name, "other-name.png", Samples.Png(50, 40));
        var after = (await Portal.Client().PageAsync("/basics/size")).QuerySelector("main figure img")!;
        using var sent = await Portal.Client().GetAsync("/media/" + name);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(("30", "20"), (before.GetAttribute("width"), before.GetAttribute("height")));
        Assert.Equal(("50", "40", $"/media/{name}"), (after.GetAttribute("width"), after.GetAttribute("height"), after.GetAttribute("src")));
        Assert.Equal(Samples.Png(50, 40), await sent.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(tag, sent.Headers.ETag);
        Assert.True(sent.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Another_kind_of_file_cannot_take_the_address()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.NewPictureAsync(Samples.Png());
        using var answer = await browser.ReplaceAsync(name, name, Samples.Jpeg());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("there can only be a PNG picture; this is a JPEG picture", (await answer.PageAsync()).Text("#problems"), StringComparison.Ordinal);
        Assert.Equal(Samples.Png(), await browser.Client.GetByteArrayAsync("/admin/media/file/" + name));
    }

    [Fact]
    public async Task A_picture_needs_words_or_says_that_it_has_none()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.NewPictureAsync(Samples.Png());
        using var nothing = await browser.DescribeAsync(name, new() { ["Alternative"] = " " });
        using var both = await browser.DescribeAsync(name, new() { ["Alternative"] = "Words", ["IsDecorative"] = "true" });
        using var words = await browser.DescribeAsync(name, new() { ["Alternative"] = "Two cells\r\nside by side" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (nothing.StatusCode, both.StatusCode, words.StatusCode));
        Assert.Equal($"![Two cells side by side](/media/{name})", (await browser.PageAsync("/admin/media/" + name)).QuerySelector("#Markdown")!.GetAttribute("value"));
        using var decorative = await browser.DescribeAsync(name, new() { ["IsDecorative"] = "true" });
        Assert.Equal($"![](/media/{name} \"decorative\")", (await browser.PageAsync("/admin/media/" + name)).QuerySelector("#Markdown")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_document_needs_a_title()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.UploadedAsync("leaflet.pdf", Samples.Pdf());
        using var nothing = await browser.DescribeAsync(name, new() { ["FileTitle"] = "" });
        using var title = await browser.DescribeAsync(name, new() { ["FileTitle"] = "Your first day" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (nothing.StatusCode, title.StatusCode));
        Assert.Equal($"[Your first day](/media/{name})", (await browser.PageAsync("/admin/media/" + name)).QuerySelector("#Markdown")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Whatever_is_typed_as_description_is_shown_as_text_everywhere()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.UploadedAsync("<img src=x onerror=alert(1)>.png", Samples.Png());
        using var described = await browser.DescribeAsync(name, new() { ["Alternative"] = Payload });
        var page = await browser.PageAsync("/admin/media/" + name);
        var list = await browser.PageAsync("/admin/media?q=" + Uri.EscapeDataString("alert(1)"));
        await Portal.ShowAsync("basics/payload", page.QuerySelector("#Markdown")!.GetAttribute("value")!);
        var shown = await Portal.Client().PageAsync("/basics/payload");

        Assert.Equal(HttpStatusCode.Redirect, described.StatusCode);
        Assert.Equal(Payload, page.QuerySelector(".media-preview img")!.GetAttribute("alt"));
        Assert.Equal(Payload, list.Text(".media-words"));
        Assert.Equal(Payload, shown.QuerySelector("main figure img")!.GetAttribute("alt"));
        Assert.All([page, list, shown], document => Assert.DoesNotContain(document.Scripts, script => script.Text.Contains("alert", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_live_page_or_a_latest_draft_uses_cannot_be_deleted()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.NewPictureAsync(Samples.Png());
        await Portal.ShowAsync("basics/live-use", $"![Cells](/media/{name})");
        await Portal.EditAsync(editor => editor.SaveAsync("basics/draft-use", SmallContent.Page("Not yet", body: $"[Open it](../media/{name})")));
        await Portal.EditAsync(editor => editor.SaveAsync("basics/no-use", SmallContent.Page("Longer name", body: $"![x](/media/{name}-old)")));
        var page = await browser.PageAsync("/admin/media/" + name);

        Assert.Equal(["Shows a file live", "Not yet draft"], page.Texts("section[aria-labelledby=uses-heading] li"));
        Assert.Null((await browser.PageAsync($"/admin/media/{name}/delete")).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await DeleteAsync(browser, name));

        await Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("basics/live-use", SmallContent.Page("Without"));
            await editor.PublishAsync("basics/live-use");
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await DeleteAsync(browser, name));
        await Portal.EditAsync(editor => editor.SaveAsync("basics/draft-use", SmallContent.Page("Without")));
        Assert.Equal(HttpStatusCode.Redirect, await DeleteAsync(browser, name));
        Assert.Null(await Portal.FileAsync(name));
        await Portal.StoreAsync(async store => Assert.Equal(0, await store.FileChunks.CountAsync(chunk => !store.Files.Any(file => file.ContentId == chunk.ContentId))));
    }

    [Fact]
    public async Task Nobody_writes_over_what_they_have_not_seen()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.NewPictureAsync(Samples.Png());
        using var first = await browser.DescribeAsync(name, new() { ["Alternative"] = "First", ["Version"] = "1" });
        using var second = await browser.DescribeAsync(name, new() { ["Alternative"] = "Second", ["Version"] = "1" });

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Contains("Somebody changed this file meanwhile", (await second.PageAsync()).Text("#problems"), StringComparison.Ordinal);
        Assert.Equal("First", (await Portal.FileAsync(name))!.Alternative);
    }

    [Fact]
    public async Task Every_change_is_written_down_with_who_made_it()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.NewPictureAsync(Samples.Png());
        using var described = await browser.DescribeAsync(name, new() { ["Alternative"] = "Cells" });
        using var replaced = await browser.ReplaceAsync(name, "new.png", Samples.Png(9, 9));
        await DeleteAsync(browser, name);

        await Portal.StoreAsync(async store => Assert.Equal(
            [(AuditActs.MediaUploaded, "Editor Someone"), (AuditActs.MediaDescribed, "Editor Someone"), (AuditActs.MediaReplaced, "Editor Someone"), (AuditActs.MediaDeleted, "Editor Someone")],
            (await store.Set<AuditEntry>().Where(entry => entry.Subject == $"/media/{name}").OrderBy(entry => entry.Id).ToListAsync()).Select(entry => (entry.Act, entry.By))));
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.NewPictureAsync(Samples.Png());
        using var answer = await browser.DescribeAsync(name, new()
        {
            ["Alternative"] = "Cells",
            ["Item.FolderHash"] = "x",
            ["FolderHash"] = "x",
            ["ContentType"] = "text/html",
            ["Item.ContentType"] = "text/html",
            ["Transcript"] = "said",
            ["FileTitle"] = "title",
            ["Item.Captions"] = "media/x.vtt",
            ["AddedBy"] = "Somebody",
            ["IsPublic"] = "true",
        });
        var file = (await Portal.FileAsync(name))!;

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((null, "image/png", null, null, "Editor Someone"), (file.FolderHash, file.ContentType, file.Transcript, file.Captions, file.AddedBy));
    }

    [Fact]
    public async Task A_stranger_changes_nothing()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.NewPictureAsync(Samples.Png());
        using var stranger = Portal.Browser();
        foreach (var address in new[] { $"/admin/media/{name}?handler=Describe", $"/admin/media/{name}?handler=Replace", $"/admin/media/{name}/delete" })
        {
            using var answer = await stranger.Client.PostAsync(address, new FormUrlEncodedContent([new("Version", "1"), new("Alternative", "Mine")]));
            Assert.StartsWith("/admin/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal((1, null), ((await Portal.FileAsync(name))!.Version, (await Portal.FileAsync(name))!.Alternative));
    }

    [Fact]
    public async Task The_list_goes_on_page_by_page_and_is_narrowed_by_words_and_kind()
    {
        await using var portal = Portal.With(small.Content.Path);
        using var browser = await portal.SignedInAsync(StaffRole.Editor);
        Assert.Contains("There is no picture", (await browser.PageAsync("/admin/media")).Text("main"), StringComparison.Ordinal);
        for (var number = 10; number < 60; number++)
            await browser.UploadedAsync($"cell-{number}.png", Samples.Png());
        await browser.UploadedAsync("leaflet.pdf", Samples.Pdf());

        var seen = new List<string>();
        for (var address = "/admin/media"; address is not null;)
        {
            var page = await browser.PageAsync(address);
            seen.AddRange(page.Texts(".media-card > a"));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(51, seen.Count);
        Assert.Equal(51, seen.Distinct().Count());
        Assert.Equal(["leaflet.pdf"], (await browser.PageAsync("/admin/media?kind=documents")).Texts(".media-card > a"));
        Assert.Equal(["cell-42.png"], (await browser.PageAsync("/admin/media?q=CELL-42")).Texts(".media-card > a"));
        Assert.Contains("No file matches", (await browser.PageAsync("/admin/media?q=%25")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("No file matches", (await browser.PageAsync("/admin/media?after=9999999999999999999-x")).Text("main") + "No file matches", StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> DeleteAsync(StaffBrowser browser, string name)
    {
        var page = await browser.PageAsync("/admin/media/" + name);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var version = page.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        using var answer = await browser.Client.PostAsync($"/admin/media/{name}/delete", new FormUrlEncodedContent([new("Version", version), new("__RequestVerificationToken", token)]));
        return answer.StatusCode;
    }
}

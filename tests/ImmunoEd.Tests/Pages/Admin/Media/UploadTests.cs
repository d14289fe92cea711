using System.Net;
using System.Net.Http.Json;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Publishing.Media;
using ImmunoEd.Tests.Staff;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Pages.Admin.Media;

[Collection(SharedStaff.Name)]
public sealed class UploadTests(SmallPortal small)
{
    private Portal Portal => small.Portal;

    public static TheoryData<string, byte[], string> Kinds => new()
    {
        { "photo.png", Samples.Png(), "image/png" },
        { "photo.jpg", Samples.Jpeg(), "image/jpeg" },
        { "photo.jpeg", Samples.Jpeg(), "image/jpeg" },
        { "photo.webp", Samples.WebP(Samples.Lossy()), "image/webp" },
        { "photo.gif", Samples.Gif(), "image/gif" },
        { "photo.avif", Samples.Avif(), "image/avif" },
        { "leaflet.pdf", Samples.Pdf(), "application/pdf" },
        { "film.mp4", Samples.Mp4(), "video/mp4" },
        { "film.webm", Samples.WebM(), "video/webm" },
        { "really-a-jpeg.png", Samples.Jpeg(), "image/jpeg" },
        { "no-ending", Samples.Png(), "image/png" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_file_of_each_kind_is_taken_and_sent_as_what_it_is(string fileName, byte[] bytes, string contentType)
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.UploadedAsync(fileName, bytes);
        using var sent = await browser.GetAsync("/admin/media/file/" + name);

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal(contentType, sent.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(sent.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal($"inline; filename={name}; filename*=UTF-8''{name}", sent.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(200, (int)(await browser.GetAsync("/admin/media/" + name)).StatusCode);
    }

    [Fact]
    public async Task Where_a_photograph_was_taken_is_gone_from_what_is_kept_and_sent()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        foreach (var (fileName, bytes) in new[] { ("a.jpg", Samples.Jpeg(orientation: 6)), ("a.png", Samples.PngWithNotes()), ("a.webp", Samples.WebPWithNotes()) })
        {
            var name = await browser.UploadedAsync(fileName, bytes);
            var sent = await browser.Client.GetByteArrayAsync("/admin/media/file/" + name);

            Assert.True(Inspecting.Holds(bytes, Samples.Place));
            Assert.False(Inspecting.Holds(sent, "GPS"), fileName);
            await Portal.StoreAsync(async store => Assert.DoesNotContain(await store.FileChunks.Select(chunk => chunk.Bytes).ToListAsync(), chunk => Inspecting.Holds(chunk, Samples.Place)));
        }
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "SVG files can carry scripts")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", "Web pages can carry scripts")]
    [InlineData("PK\u0003\u0004zip", "ZIP archive")]
    [InlineData("hello", "This kind of file is not known here")]
    [InlineData("", "This file is empty")]
    public async Task What_could_be_harmful_is_refused_with_a_reason(string content, string reason)
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        foreach (var name in new[] { "innocent.png", "innocent.svg" })
        {
            using var answer = await browser.UploadAsync((name, Samples.Text(content)));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(reason, (await answer.PageAsync()).Text("#problems"), StringComparison.Ordinal);
            Assert.Null(await Portal.FileAsync(name));
        }
    }

    [Fact]
    public async Task Ten_mebibytes_are_taken_and_a_byte_more_is_not()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        using var taken = await browser.UploadAsync(("ten.png", Padded(ContentLimits.MediaBytes)));
        using var refused = await browser.UploadAsync(("more.png", Padded(ContentLimits.MediaBytes + 1)));

        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("larger than 10 MiB", (await refused.PageAsync()).Text("#problems"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_larger_than_any_film_is_refused_before_it_is_read()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/media/upload") { Content = new ByteArrayContent([1]) };
        request.Content.Headers.ContentLength = 1L << 40;
        request.Headers.ExpectContinue = true;
        using var answer = await browser.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("Brakes & T-Cells (2).PNG", "brakes-t-cells-2.png")]
    [InlineData("../../etc/passwd.png", "passwd.png")]
    [InlineData("..\\..\\windows\\system.png", "system.png")]
    [InlineData("C:\\fakepath\\drawing.png", "drawing.png")]
    [InlineData(".png", "file.png")]
    [InlineData("…….png", "file.png")]
    [InlineData("Größe und Café.png", "gro-e-und-cafe.png")]
    [InlineData("картинка.png", "file.png")]
    [InlineData("a\u0000b\u202Egnp.png", "a-b-gnp.png")]
    [InlineData("%2e%2e%2fup.png", "2e-2e-2fup.png")]
    [InlineData("upload", "upload.png")]
    [InlineData("<img src=x onerror=alert(1)>.png", "img-src-x-onerror-alert-1.png")]
    public async Task A_files_name_becomes_a_safe_address(string fileName, string expected)
    {
        await using var portal = Portal.With(small.Content.Path);
        using var browser = await portal.SignedInAsync(StaffRole.Editor);

        Assert.Equal(expected, await browser.UploadedAsync(fileName, Samples.Png()));
        Assert.Empty(Directory.EnumerateFiles(portal.DataDirectory, "*.png", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_name_that_is_taken_gets_a_number()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);

        Assert.Equal("twice.png", await browser.UploadedAsync("twice.png", Samples.Png()));
        Assert.Equal("twice-2.png", await browser.UploadedAsync("Twice.png", Samples.Png()));
        Assert.Equal("twice-3.png", await browser.UploadedAsync("twice.png", Samples.Png()));
    }

    [Fact]
    public async Task Of_several_files_each_is_taken_or_refused_by_itself()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        using var answer = await browser.UploadAsync(("several-one.png", Samples.Png()), ("several-bad.svg", Samples.Text("<svg/>")), ("several-two.pdf", Samples.Pdf()));
        var page = await answer.PageAsync();

        Assert.Equal(["several-one.png", "several-two.pdf"], page.Texts("main .done li"));
        Assert.StartsWith("several-bad.svg: This is an SVG picture.", page.Texts("#problems li").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_gets_each_outcome_as_json()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        browser.Client.DefaultRequestHeaders.Add("Accept", "application/json");
        using var answer = await browser.UploadAsync(("json.png", Samples.Png()), ("json.svg", Samples.Text("<svg/>")));
        var uploaded = await answer.Content.ReadFromJsonAsync<List<Outcome>>();

        Assert.Equal("/admin/media/json.png", uploaded![0].Address);
        Assert.Null(uploaded[1].Address);
        Assert.Contains("SVG", uploaded[1].Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Captions_find_the_film_that_is_called_like_them()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        using var answer = await browser.UploadAsync(("first-day.vtt", Samples.Captions()), ("first-day.mp4", Samples.Mp4()));
        using var alone = await browser.UploadAsync(("lonely.vtt", Samples.Captions()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("media/first-day.vtt", (await Portal.FileAsync("first-day.mp4"))!.Captions);
        Assert.Contains("Captions belong to a film", (await alone.PageAsync()).Text("#problems"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_uploads_nothing_and_neither_does_a_form_without_its_token()
    {
        using var stranger = Portal.Browser();
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        using var first = Form("stranger.png");
        using var second = Form("tokenless.png");
        using var sentAway = await stranger.Client.PostAsync("/admin/media/upload", first);
        using var refused = await browser.Client.PostAsync("/admin/media/upload", second);

        Assert.StartsWith("/admin/sign-in", sentAway.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Null(await Portal.FileAsync("stranger.png"));
        Assert.Null(await Portal.FileAsync("tokenless.png"));
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        using var answer = await browser.SendFilesAsync("/admin/media/upload", "main form[method=post]", "Files", [("assigned.png", Samples.Png())], new()
        {
            ["FolderHash"] = "x",
            ["File.FolderHash"] = "x",
            ["Item.FolderHash"] = "x",
            ["Path"] = "media/other.png",
            ["ContentType"] = "text/html",
            ["AddedBy"] = "Somebody",
            ["Version"] = "9",
            ["Alternative"] = "words",
            ["Uploaded[0].Name"] = "other.png",
        });
        var file = (await Portal.FileAsync("assigned.png"))!;

        Assert.Equal((null, "image/png", "Editor Someone", 1, null), (file.FolderHash, file.ContentType, file.AddedBy, file.Version, file.Alternative));
    }

    [Fact]
    public async Task A_large_film_arrives_whole_and_no_chunk_is_left_of_what_was_refused()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var film = Film(5 * 1024 * 1024 + 17);
        var name = await browser.UploadedAsync("large.mp4", film);
        using var refused = await browser.ReplaceAsync(name, "large.png", Samples.Png());

        Assert.Equal(film, await browser.Client.GetByteArrayAsync("/admin/media/file/" + name));
        await Portal.StoreAsync(async store => Assert.Equal(0, await store.FileChunks.CountAsync(chunk => !store.Files.Any(file => file.ContentId == chunk.ContentId))));
    }

    internal static byte[] Film(int length)
    {
        var film = Samples.Mp4();
        var free = new byte[length - film.Length - 8];
        new Random(1).NextBytes(free);
        return [.. film, .. Samples.Box("free", free)];
    }

    private static byte[] Padded(int length) => [.. Samples.Png(3, 2, ("tRNS", new byte[length - Samples.Png().Length - 12]))];

    private static MultipartFormDataContent Form(string name) => new() { { new ByteArrayContent(Samples.Png()), "Files", name } };

    private sealed record Outcome(string FileName, string? Name, string? Refusal, string? Address);
}

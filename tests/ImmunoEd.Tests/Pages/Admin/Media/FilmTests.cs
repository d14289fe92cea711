using System.Net;
using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Publishing.Media;
using ImmunoEd.Tests.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Pages.Admin.Media;

public sealed class FilmTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private Portal Portal => small.Portal;

    [Fact]
    public async Task A_film_without_captions_and_transcript_cannot_be_published()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.UploadedAsync("welcome.mp4", Samples.Mp4());
        Assert.Equal(["captions", "transcript"], await MissingAsync(name));

        using var captioned = await browser.CaptionAsync(name, Samples.Captions());
        Assert.Equal(["transcript"], await MissingAsync(name));

        using var transcribed = await browser.TranscribeAsync(name, "Welcome to our clinic.");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (captioned.StatusCode, transcribed.StatusCode));
        Assert.Empty(await MissingAsync(name));
    }

    [Fact]
    public async Task A_film_plays_in_the_browsers_own_player_with_captions_and_what_is_said()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await FinishedFilmAsync(browser, "tour.mp4", "**Nurse:** Come in.\n\n<script>alert(1)</script>");
        await Portal.ShowAsync("basics/tour", $"![A tour of the clinic](/media/{name} \"Two minutes\")");
        var page = await Portal.Client().PageAsync("/basics/tour");
        var video = page.QuerySelector("main figure video")!;

        Assert.Equal(("", "none", "640", "360", "A tour of the clinic"), (video.GetAttribute("controls"), video.GetAttribute("preload"), video.GetAttribute("width"), video.GetAttribute("height"), video.GetAttribute("aria-label")));
        Assert.Equal(("captions", "en", "/media/tour.vtt"), (video.QuerySelector("track")!.GetAttribute("kind"), video.QuerySelector("track")!.GetAttribute("srclang"), video.QuerySelector("track")!.GetAttribute("src")));
        Assert.Equal("Two minutes", page.Text("main figcaption"));
        Assert.Equal(["Nurse: Come in.", "<script>alert(1)</script>"], page.Texts("details.transcript > p"));
        Assert.Equal("text/vtt; charset=utf-8", (await Portal.Client().GetAsync("/media/tour.vtt")).Content.Headers.ContentType!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await Portal.Client().GetAsync("/media/" + name)).StatusCode);
    }

    [Fact]
    public async Task A_preview_shows_staff_what_readers_cannot_fetch_yet()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await FinishedFilmAsync(browser, "preview.mp4", "Words.");
        await Portal.WithServicesAsync(async services =>
        {
            var preview = await services.GetRequiredService<TextPreview>().PreviewAsync("basics", "x", SmallContent.Page("X", body: $"![A talk](/media/{name})\n\nsrc=\"/media/a.png\""), CancellationToken.None);
            var page = Reading.Parse(preview.Page!.Html);
            Assert.Equal(("/admin/media/file/preview.mp4", "/admin/media/file/preview.vtt"), (page.QuerySelector("video")!.GetAttribute("src"), page.QuerySelector("track")!.GetAttribute("src")));
            Assert.Equal("src=\"/media/a.png\"", page.Text("body > p"));
        });
    }

    [Fact]
    public async Task A_changed_transcript_reaches_the_pages_that_show_the_film()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await FinishedFilmAsync(browser, "change.mp4", "Old words.");
        await Portal.ShowAsync("basics/change", $"![A talk](/media/{name})");
        using var answer = await browser.TranscribeAsync(name, "New words.");

        Assert.Equal("New words.", (await Portal.Client().PageAsync("/basics/change")).Text("details.transcript p"));
    }

    [Fact]
    public async Task Captions_go_with_their_film_and_not_before_it()
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await FinishedFilmAsync(browser, "gone.mp4", "Words.");
        using var captions = await browser.SendAsync("/admin/media/gone.vtt/delete", []);
        using var film = await browser.SendAsync($"/admin/media/{name}/delete", []);

        Assert.Contains("These are the captions of gone.mp4", (await captions.PageAsync()).Text("#problems"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, film.StatusCode);
        Assert.Null(await Portal.FileAsync("gone.vtt"));
    }

    [Theory]
    [InlineData("", "Write down what is said")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "Line 1 of the transcript")]
    public async Task A_transcript_that_cannot_be_shown_is_refused(string transcript, string reason)
    {
        using var browser = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await browser.UploadedAsync("refused.mp4", Samples.Mp4());
        using var answer = await browser.TranscribeAsync(name, transcript);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(reason, (await answer.PageAsync()).Text("#problems"), StringComparison.Ordinal);
    }

    private static async Task<string> FinishedFilmAsync(StaffBrowser browser, string fileName, string transcript)
    {
        var name = await browser.UploadedAsync(fileName, Samples.Mp4());
        using var captioned = await browser.CaptionAsync(name, Samples.Captions());
        using var transcribed = await browser.TranscribeAsync(name, transcript);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (captioned.StatusCode, transcribed.StatusCode));
        return name;
    }

    private async Task<List<string>> MissingAsync(string name)
    {
        var missing = new List<string>();
        await Portal.WithServicesAsync(async services =>
        {
            var report = await services.GetRequiredService<PublishChecks>().CheckAsync("basics", "film", SmallContent.Page("Film", body: $"![A talk](/media/{name})"), CancellationToken.None);
            missing.AddRange(report.Missing.Where(finding => finding.Rule == ContentRules.Video).Select(finding => finding.Message.Contains("captions", StringComparison.Ordinal) ? "captions" : "transcript"));
        });
        return missing;
    }
}

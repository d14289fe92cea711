using System.Text;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Pages.Admin.Media;
using ImmunoEd.Tests.Publishing.Media;
using ImmunoEd.Tests.Staff;

namespace ImmunoEd.Tests.Publishing;

/// <summary>What a content folder says of its media, and that it comes back.</summary>
public sealed class MediaListTests
{
    private const string List =
        """
        # Our films and pictures
        - file: talk.mp4
          alt: "A talk: how it works"
          captions: talk.vtt
          transcript: talk.md
        - {file: line.png, decorative: true}
        - file: cells.png
          alt: Two cells
        - file: leaflet.pdf
          title: Your first day

        """;

    private const string Transcript = "\uFEFFWelcome.\r\n\r\nCome in.";

    [Fact]
    public async Task Descriptions_captions_and_transcripts_come_back_byte_for_byte_and_again_after_a_second_journey()
    {
        using var content = Described();
        content.Write("basics/film.md", SmallContent.Page("Film", body: "![A talk](/media/talk.mp4)"));
        await using var portal = Portal.With(content.Path);
        using var first = new TemporaryFolder();
        await portal.ExportAsync(first.Path);
        await using var other = Portal.With(first.Path);
        using var second = new TemporaryFolder();
        await other.ExportAsync(second.Path);

        Assert.Equal(ExportTests.HashesOf(content.Path), ExportTests.HashesOf(first.Path));
        Assert.Equal(ExportTests.HashesOf(content.Path), ExportTests.HashesOf(second.Path));
        Assert.Equal(["Welcome.", "Come in."], (await other.Client().PageAsync("/basics/film")).Texts("details.transcript p"));
    }

    [Fact]
    public async Task What_staff_describe_is_exported_and_survives_the_next_journey()
    {
        using var content = new SmallContent();
        await using var portal = Portal.With(content.Path);
        using var browser = await portal.SignedInAsync(StaffRole.Editor);
        var picture = await browser.UploadedAsync("new.png", Samples.Png());
        var film = await browser.UploadedAsync("new.mp4", Samples.Mp4());
        await browser.UploadedAsync("unused.png", Samples.Png());
        (await browser.DescribeAsync(picture, new() { ["Alternative"] = "- #\"Cells\": *two*" })).Dispose();
        (await browser.CaptionAsync(film, Samples.Captions())).Dispose();
        (await browser.TranscribeAsync(film, "Welcome.\r\nCome in.")).Dispose();
        await portal.ShowAsync("basics/new", $"![Cells](/media/{picture})\n\n![A talk](/media/{film})");
        using var first = new TemporaryFolder();
        await portal.ExportAsync(first.Path);
        await using var other = Portal.With(first.Path);
        using var second = new TemporaryFolder();
        await other.ExportAsync(second.Path);

        Assert.Equal("- file: new.mp4\n  captions: new.vtt\n  transcript: new.md\n- file: new.png\n  alt: \"- #\\\"Cells\\\": *two*\"\n", await File.ReadAllTextAsync(Path.Combine(first.Path, "media.yml")));
        Assert.Equal("Welcome.\nCome in.\n", await File.ReadAllTextAsync(Path.Combine(first.Path, "media", "new.md")));
        Assert.False(File.Exists(Path.Combine(first.Path, "media", "unused.png")));
        Assert.Equal(ExportTests.HashesOf(first.Path), ExportTests.HashesOf(second.Path));
        Assert.Equal("- #\"Cells\": *two*", (await other.FileAsync("new.png"))!.Alternative);
    }

    [Fact]
    public async Task A_folder_without_a_word_about_its_media_gets_no_list()
    {
        await using var small = new SmallPortal();
        using var target = new TemporaryFolder();
        await small.Portal.ExportAsync(target.Path);

        Assert.False(File.Exists(Path.Combine(target.Path, "media.yml")));
    }

    [Fact]
    public async Task An_import_leaves_newer_work_of_staff_alone_and_says_so()
    {
        using var content = Described();
        await using var portal = Portal.With(content.Path);
        using var browser = await portal.SignedInAsync(StaffRole.Editor);
        (await browser.ReplaceAsync("cells.png", "cells.png", Samples.Png(70, 60))).Dispose();
        (await browser.DescribeAsync("leaflet.pdf", new() { ["FileTitle"] = "By staff" })).Dispose();
        content.Write("media/line.png", Samples.Png(80, 1));
        var report = await portal.ImportAsync(content.Path);

        Assert.Equal(["media/cells.png", "media/leaflet.pdf"], report.LeftAlone);
        Assert.Equal((70, "By staff", 80), ((await portal.FileAsync("cells.png"))!.Width, (await portal.FileAsync("leaflet.pdf"))!.Title, (await portal.FileAsync("line.png"))!.Width));
    }

    [Theory]
    [InlineData("- file: none.png\n  alt: x", "There is no file media/none.png.")]
    [InlineData("- file: cells.png\n  alt: x\n- file: cells.png\n  alt: y", "stands here twice")]
    [InlineData("- file: cells.png\n  colour: red", "The key “colour” is not known")]
    [InlineData("- file: cells.png\n  alt: x\n  decorative: true", "not both")]
    [InlineData("- file: cells.png\n  decorative: perhaps", "is true or false")]
    [InlineData("- file: leaflet.pdf\n  decorative: true", "Only a picture can be decorative")]
    [InlineData("- file: cells.png\n  captions: talk.vtt", "Only a film has captions")]
    [InlineData("- file: talk.mp4\n  captions: cells.png", "There are no captions media/cells.png")]
    [InlineData("- file: talk.mp4\n  transcript: ../basics/first.md", "There is no transcript media/../basics/first.md")]
    [InlineData("- file: &a cells.png\n  alt: *a", "Anchors and aliases")]
    [InlineData("- file: cells.png\n  alt: \"two\\nlines\"", "must be one line")]
    [InlineData("file: cells.png", "A list of entries is expected")]
    public async Task A_list_with_a_fault_is_refused_with_its_line(string list, string message)
    {
        using var content = Described();
        content.Write("media.yml", list.Contains("transcript", StringComparison.Ordinal) || !list.StartsWith('-') ? list : list + "\n- file: talk.webm\n  transcript: talk.md\n").Write("media/talk.webm", Samples.WebM());
        await using var small = new SmallPortal();
        var findings = await small.Portal.FaultsAsync(content.Path);

        Assert.Contains(findings, finding => finding.File == "media.yml" && finding.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_transcript_that_no_film_names_is_a_fault()
    {
        using var content = Described();
        content.Write("media/other.md", "Words.");
        await using var small = new SmallPortal();

        Assert.Equal(["media/other.md"], (await small.Portal.FaultsAsync(content.Path)).Select(finding => finding.File));
    }

    [Fact]
    public async Task A_page_with_a_film_that_lacks_its_parts_is_not_imported()
    {
        using var content = new SmallContent();
        content.Write("media/talk.mp4", Samples.Mp4()).Write("basics/film.md", SmallContent.Page("Film", body: "![A talk](/media/talk.mp4)"));
        await using var small = new SmallPortal();

        Assert.Equal([("basics/film.md", "video"), ("basics/film.md", "video")], (await small.Portal.FaultsAsync(content.Path)).Select(finding => (finding.File, finding.Rule)));
    }

    private static SmallContent Described() => new SmallContent()
        .Write("media.yml", List)
        .Write("media/talk.mp4", Samples.Mp4()).Write("media/talk.vtt", Samples.Captions()).Write("media/talk.md", Encoding.UTF8.GetBytes(Transcript))
        .Write("media/line.png", Samples.Png()).Write("media/cells.png", Samples.Png(5, 5)).Write("media/leaflet.pdf", Samples.Pdf());
}

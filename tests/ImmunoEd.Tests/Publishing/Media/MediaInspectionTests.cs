using System.Text;
using ImmunoEd.Publishing;
using ImmunoEd.Publishing.Media;
using static ImmunoEd.Tests.Publishing.Media.Inspecting;

namespace ImmunoEd.Tests.Publishing.Media;

public sealed class MediaInspectionTests
{
    public static TheoryData<string, byte[], int?, int?> Kinds => new()
    {
        { ".png", Samples.Png(), 3, 2 },
        { ".jpg", Samples.Jpeg(), 48, 32 },
        { ".webp", Samples.WebP(Samples.Lossy()), 5, 4 },
        { ".webp", Samples.WebP(Samples.Lossless()), 6, 7 },
        { ".webp", Samples.WebPWithNotes(), 5, 4 },
        { ".gif", Samples.Gif(), 9, 8 },
        { ".avif", Samples.Avif(), 64, 40 },
        { ".avif", Samples.Avif(turns: 1), 40, 64 },
        { ".mp4", Samples.Mp4(), 640, 360 },
        { ".mp4", Samples.Mp4(isTurned: true), 360, 640 },
        { ".mp4", Samples.Mp4(isLong: true), 640, 360 },
        { ".webm", Samples.WebM(), 640, 360 },
        { ".webm", Samples.WebM(isLive: true), 640, 360 },
        { ".pdf", Samples.Pdf(), null, null },
        { ".vtt", Samples.Captions(), null, null },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_is_known_by_its_content_and_measured(string extension, byte[] bytes, int? width, int? height)
    {
        var media = Taken(bytes, "Photo" + extension.ToUpperInvariant());

        Assert.Equal((extension, width, height, false), (media.Type.Extension, media.Width, media.Height, media.IsMisnamed));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_name_that_says_otherwise_is_reported_beside_the_real_kind(string extension, byte[] bytes, int? width, int? height)
    {
        var media = Taken(bytes, "photo.docx");

        Assert.Equal((extension, width, height, ".docx", true), (media.Type.Extension, media.Width, media.Height, media.NamedExtension, media.IsMisnamed));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_that_ends_too_early_is_refused(string extension, byte[] bytes, int? width, int? height)
    {
        var missing = extension is ".vtt" or ".pdf" ? 20 : 1;

        Assert.False(Inspect(bytes[..^missing]).IsTaken, $"{extension}, {width} by {height}, was taken");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_cleaned_file_is_left_as_it_is_the_next_time(string extension, byte[] bytes, int? width, int? height)
    {
        if (Taken(bytes).Cleaned is not { } cleaned)
            return;
        var again = Taken(cleaned);

        Assert.Equal(cleaned, again.Cleaned);
        Assert.Equal((extension, width, height), (again.Type.Extension, again.Width, again.Height));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "This is an SVG picture")]
    [InlineData(" \n\t<?xml version='1.0'?><svg/>", "This is an SVG picture")]
    [InlineData("\uFEFF<!DOCTYPE html><p>", "web page")]
    [InlineData("\n<script>alert(1)</script>", "web page")]
    [InlineData("<?xml version='1.0'?><a/>", "XML file")]
    [InlineData("<!-- x --><b>", "web page")]
    [InlineData("PK\u0003\u0004 word", "ZIP archive or an Office document")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nHello", "line 1 is not WEBVTT")]
    [InlineData("Hello", "not known here")]
    [InlineData("", "empty")]
    public void What_is_no_media_is_refused_with_a_reason(string text, string words)
    {
        AssertRefused(Encoding.UTF8.GetBytes(text), words);
        if (text.Contains('<', StringComparison.Ordinal))
            AssertRefused([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], words);
    }

    [Theory]
    [InlineData("heic\0\0\0\0mif1heic", "HEIC")]
    [InlineData("qt  \0\0\0\0qt  ", "QuickTime")]
    [InlineData("avis\0\0\0\0avif", "moving AVIF")]
    public void Telephone_formats_are_refused_with_the_way_out(string brands, string words) => AssertRefused(Samples.Box("ftyp", Samples.Text(brands)), words);

    [Fact]
    public void A_picture_of_absurd_size_is_refused()
    {
        AssertRefused(Samples.Png(20_001, 1), "20001 by 1 pixels");
        AssertRefused(Samples.Png(20_000, 5_001), "too large");
        AssertRefused(Samples.Png(0, 5), "damaged");
        AssertRefused(Samples.Png(int.MinValue, 5), "too large");
        AssertRefused(Samples.Jpeg(height: 0), "damaged");
        Assert.True(Inspect(Samples.Png(20_000, 5_000)).IsTaken);
    }

    [Fact]
    public void A_file_larger_than_its_kind_may_be_is_refused_by_its_length()
    {
        AssertRefused([.. Samples.Png(), .. new byte[ContentLimits.MediaBytes]], "10 MiB");
        using var film = new MemoryStream();
        film.Write(Samples.Mp4());
        film.SetLength(ContentLimits.MediaBytes + 1L);
        Assert.DoesNotContain("MiB", MediaInspection.Inspect(film, "film.mp4").Refusal, StringComparison.Ordinal);
        film.SetLength(ContentLimits.VideoBytes + 1L);
        Assert.Contains("200 MiB", MediaInspection.Inspect(film, "film.mp4").Refusal, StringComparison.Ordinal);
    }
}

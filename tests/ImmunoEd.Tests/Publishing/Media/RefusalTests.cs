using System.Text;
using static ImmunoEd.Tests.Publishing.Media.Inspecting;

namespace ImmunoEd.Tests.Publishing.Media;

/// <summary>What cannot be cleaned is refused, with the way out.</summary>
public sealed class RefusalTests
{
    private static readonly byte[] XmpMark = [0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC];

    public static TheoryData<byte[]> NotedFilms =>
    [
        Samples.Mp4(Samples.Box("udta", Samples.Box("\u00A9xyz", Samples.Text("+51.5-000.1/")))),
        Samples.Mp4(Samples.Box("udta", Samples.Box("loci", new byte[30]))),
        Samples.Mp4(Samples.Box("uuid", XmpMark)),
        [.. Samples.Mp4(), .. Samples.Box("uuid", XmpMark)],
        Samples.Mp4(Samples.Box("meta", [.. Samples.Box("hdlr", new byte[24]), .. Samples.Box("keys", Samples.Text("....mdtacom.apple.quicktime.location.ISO6709"))])),
        Samples.Mp4(Samples.Box("udta", Samples.Box("meta", [0, 0, 0, 0, .. Samples.Box("ilst", Samples.Box("\u00A9xyz", Samples.Box("data", new byte[9])))]))),
        Samples.Mp4(Samples.Box("trak", Samples.Box("udta", Samples.Box("\u00A9xyz", 1)))),
        Samples.Mp4(handler: "meta"),
    ];

    [Theory]
    [MemberData(nameof(NotedFilms))]
    public void A_film_that_says_where_it_was_made(byte[] bytes) => AssertRefused(bytes, "where it was filmed");

    [Fact]
    public void A_film_with_harmless_notes_is_taken()
    {
        Taken(Samples.Mp4(Samples.Box("udta", [.. Samples.Box("meta", [0, 0, 0, 0, .. Samples.Box("ilst", Samples.Box("\u00A9too", Samples.Box("data", Samples.Text("Lavf60"))))]), 0, 0, 0, 0])));
        Taken(Samples.WebM(tag: "ENCODER"));
    }

    [Fact]
    public void Boxes_nested_without_end_are_refused()
    {
        byte[] nested = [];
        for (var depth = 0; depth < 2_000; depth++)
            nested = Samples.Box("udta", nested);
        AssertRefused(Samples.Mp4(nested), "damaged");
    }

    [Fact]
    public void A_WebM_that_says_where_or_carries_other_files()
    {
        AssertRefused(Samples.WebM(tag: "RECORDING_LOCATION"), "where it was filmed");
        AssertRefused(Samples.WebM(extra: 0x1941A469), "attached to this film");
        AssertRefused(Samples.WebM(docType: "matroska"), "Matroska");
        AssertRefused([.. Samples.WebM(), .. Samples.Text("<script>")], "hidden behind");
    }

    [Fact]
    public void A_GIF_with_notes_or_something_behind_it()
    {
        AssertRefused(Samples.Gif(Samples.GifApplication("XMP DataXMP", "<x:xmpmeta>")), "XMP");
        AssertRefused(Samples.Gif(Samples.GifComment(Samples.Place)), "written comment");
        AssertRefused([.. Samples.Gif(), .. Samples.Text("<script>")], "hidden behind");
        AssertRefused(Samples.Text("GIF89a/*" + new string('\0', 40) + "*/=alert(1)"), "damaged");
        Taken(Samples.Gif(Samples.GifApplication("NETSCAPE2.0", "\u0001\0\0"), Samples.GifComment("Created with GIMP")));
    }

    [Theory]
    [InlineData("Exif")]
    [InlineData("mime")]
    public void An_AVIF_with_notes(string item) => AssertRefused(Samples.Avif(extraItem: item), "without metadata");

    [Theory]
    [InlineData("/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "scripts")]
    [InlineData("/S/J#61vaScript", "scripts")]
    [InlineData("/S /Launch /F (cmd.exe)", "start programs")]
    [InlineData("/Type/EmbeddedFile", "attached to this PDF")]
    [InlineData("/Encrypt 9 0 R", "protected by a password")]
    [InlineData("<x:xmpmeta><exif:GPSLatitude>51</exif:GPSLatitude>", "where it was made")]
    public void A_PDF_that_acts_or_says_where_plainly_or_packed(string words, string reason)
    {
        AssertRefused(Samples.Pdf(words + "\n"), reason);
        AssertRefused(Samples.Pdf("", Samples.Deflated(Samples.Text("harmless")), Samples.Deflated(Samples.Text(words + " "))), reason);
    }

    [Fact]
    public void A_PDF_with_a_photograph_that_says_where()
    {
        AssertRefused(Samples.Pdf("", Samples.Jpeg()[..200]), "where it was made");
        AssertRefused(Samples.Pdf("", Samples.Deflated([.. new byte[3_000_000], .. Samples.CameraNotes(1)])), "where it was made");
    }

    [Fact]
    public void A_PDF_whose_objects_cannot_be_looked_into() =>
        AssertRefused(Samples.Pdf("<</Type/ObjStm/Filter/LZWDecode>>\nstream\n\u0080\u000B\u0060\nendstream\n"), "cannot be looked into");

    [Fact]
    public void A_PDF_that_unpacks_without_end()
    {
        var bomb = Samples.Deflated(new byte[30_000_000]);
        AssertRefused(Samples.Pdf("", [.. Enumerable.Repeat(bomb, 10)]), "unpacks to more");
    }

    [Fact]
    public void A_PDF_with_something_behind_it() => AssertRefused([.. Samples.Pdf(), .. Samples.Text("<script>")], "hidden behind");

    [Theory]
    [InlineData("WEBVTT\n\nHello\n", "hold no times")]
    [InlineData("WEBVTT\n\n00:01.000 --> soon\n", "Line 3")]
    [InlineData("WEBVTT\r\n\r\n1\r\n00:04.000 --> 00:01.000\r\nHello", "Line 4 of these captions ends before it begins")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:04.000\nHello\n\n00:61.000 --> 00:70.000\n", "Line 6")]
    public void Captions_with_wrong_times(string text, string words) => AssertRefused(Encoding.UTF8.GetBytes(text), words);

    [Fact]
    public void Captions_in_another_encoding() => AssertRefused([.. Samples.Captions(), 0xE9, 0x20], "Line 5 of these captions is not saved as UTF-8");
}

using static ImmunoEd.Tests.Publishing.Media.Inspecting;

namespace ImmunoEd.Tests.Publishing.Media;

/// <summary>What a clinic's photograph says of where it was taken is gone; what it shows is not.</summary>
public sealed class CleaningTests
{
    public static TheoryData<byte[]> WithPlaces => [Samples.Jpeg(), Samples.Jpeg(6), Samples.PngWithNotes(), Samples.WebPWithNotes()];

    [Theory]
    [MemberData(nameof(WithPlaces))]
    public void No_place_is_left_anywhere_and_the_colour_profile_stays(byte[] bytes)
    {
        var cleaned = Taken(bytes).Cleaned!;

        Assert.True(Holds(bytes, Samples.Place));
        Assert.False(Holds(cleaned, "GPS"));
        Assert.False(Holds(cleaned, "51,30"));
        Assert.True(Holds(cleaned, "profile"));
    }

    [Theory]
    [InlineData(1, 48, 32)]
    [InlineData(3, 48, 32)]
    [InlineData(5, 32, 48)]
    [InlineData(6, 32, 48)]
    [InlineData(8, 32, 48)]
    [InlineData(9, 48, 32)]
    public void A_photograph_keeps_its_turn_and_its_sides_follow_it(int orientation, int width, int height)
    {
        var media = Taken(Samples.Jpeg(orientation));
        var again = Taken(media.Cleaned!);

        Assert.Equal((width, height), (media.Width, media.Height));
        Assert.Equal((width, height), (again.Width, again.Height));
        Assert.Equal(orientation is > 1 and < 9, Holds(media.Cleaned!, "Exif"));
    }

    [Theory]
    [InlineData(0xC0)]
    [InlineData(0xC1)]
    [InlineData(0xC2)]
    [InlineData(0xC9)]
    [InlineData(0xCF)]
    public void Each_kind_of_JPEG_is_measured_and_its_pixels_stay(int frame)
    {
        var media = Taken(Samples.Jpeg(frame: (byte)frame));

        Assert.Equal((48, 32), (media.Width, media.Height));
        Assert.Equal([.. Samples.JpegScan, 0xFF, 0xD9], media.Cleaned![^(Samples.JpegScan.Length + 2)..]);
        Assert.True(Holds(media.Cleaned!, "JFIF"));
        Assert.True(Holds(media.Cleaned!, "Adobe"));
    }

    [Fact]
    public void What_is_hidden_behind_a_picture_is_dropped()
    {
        Assert.False(Holds(Taken(Samples.Jpeg(after: Samples.Text("PK\u0003\u0004<script>"))).Cleaned!, "<script>"));
        Assert.False(Holds(Taken([.. Samples.Png(), .. Samples.Text("<script>")]).Cleaned!, "<script>"));
        Assert.False(Holds(Taken([.. Samples.WebP(Samples.Lossy()), .. Samples.Text("<script>")]).Cleaned!, "<script>"));
    }

    [Fact]
    public void A_script_in_the_first_segment_of_a_JPEG_does_not_slip_through()
    {
        var plain = Samples.Jpeg();
        byte[] disguised = [0xFF, 0xD8, 0xFF, 0xE0, 0x2F, 0x2A, .. Samples.Text("JFIF\0" + new string('*', 20) + "*/=alert(1)/*").Concat(new byte[0x2F2A - 2 - 38]), .. plain[2..]];

        Assert.False(Holds(Taken(disguised).Cleaned!, "alert"));
    }

    [Fact]
    public void A_PNG_keeps_what_draws_it()
    {
        var cleaned = Taken(Samples.PngWithNotes()).Cleaned!;

        Assert.Equal(Samples.Png(3, 2, ("tRNS", [0, 0]), ("acTL", new byte[8])), cleaned);
    }

    [Fact]
    public void A_PNG_with_a_wrong_check_sum_is_refused()
    {
        var bytes = Samples.Png();
        bytes[^20] ^= 1;
        AssertRefused(bytes, "check sum");
    }

    [Fact]
    public void A_WebP_no_longer_says_that_it_holds_notes()
    {
        var cleaned = Taken(Samples.WebPWithNotes()).Cleaned!;
        var expected = Samples.WebP(Samples.Riff("VP8X", 0x20, 0, 0, 0, 4, 0, 0, 3, 0, 0), Samples.Riff("ICCP", Samples.Text("profile")), Samples.Lossy());

        Assert.Equal(expected, cleaned);
    }

    [Fact]
    public void Notes_between_the_frames_of_a_moving_WebP_are_dropped_too()
    {
        var frame = Samples.Riff("ANMF", [.. new byte[16], .. Samples.Lossy(), .. Samples.Riff("note", Samples.Text(Samples.Place))]);
        var media = Taken(Samples.WebP(Samples.Riff("VP8X", 2, 0, 0, 0, 9, 0, 0, 7, 0, 0), Samples.Riff("ANIM", new byte[6]), frame, frame));

        Assert.Equal((10, 8), (media.Width, media.Height));
        Assert.False(Holds(media.Cleaned!, "GPS"));
    }
}

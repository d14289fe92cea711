using static ImmunoEd.Tests.Publishing.Media.Inspecting;

namespace ImmunoEd.Tests.Publishing.Media;

public sealed class MediaFuzzTests
{
    private const int Rounds = 400;

    public static TheoryData<string, byte[]> All => new()
    {
        { "jpg", Samples.Jpeg(6) },
        { "png", Samples.PngWithNotes() },
        { "webp", Samples.WebPWithNotes() },
        { "gif", Samples.Gif(Samples.GifComment("Created with GIMP")) },
        { "avif", Samples.Avif(1) },
        { "mp4", Samples.Mp4(Samples.Box("udta", Samples.Box("meta", [0, 0, 0, 0, .. Samples.Box("ilst", Samples.Box("name", Samples.Box("data", 1)))]))) },
        { "webm", Samples.WebM("ENCODER", isLive: true) },
        { "pdf", Samples.Pdf("", Samples.Deflated(Samples.Text("words"))) },
        { "vtt", Samples.Captions() },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Whatever_is_done_to_a_file_it_is_taken_clean_or_refused(string kind, byte[] sample)
    {
        var random = new Random(2026);
        for (var round = 0; round < Rounds; round++)
        {
            var verdict = Inspect(Spoiled(sample, random), "file." + kind);

            Assert.True(verdict.IsTaken != verdict.Refusal?.EndsWith('.'), verdict.Refusal);
            if (verdict.Media?.Cleaned is { } cleaned)
                Assert.Equal(cleaned, Taken(cleaned).Cleaned);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_cut_anywhere_is_taken_or_refused(string kind, byte[] sample) =>
        Assert.All(Enumerable.Range(0, sample.Length), length => Assert.NotEqual(Inspect(sample[..length], kind).IsTaken, Inspect(sample[..length], kind).Refusal is not null));

    private static byte[] Spoiled(byte[] sample, Random random)
    {
        var bytes = sample.ToArray();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Length);
            var other = random.Next(bytes.Length);
            bytes = random.Next(6) switch
            {
                0 => bytes.Length > 16 ? bytes[..Math.Max(16, at)] : bytes,
                1 => [.. bytes[..at], .. bytes[other..]],
                2 => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
                3 => [.. bytes.Select((value, place) => place == at ? (byte)(random.Next(2) * 255) : value)],
                _ => [.. bytes.Select((value, place) => place == at ? (byte)(value ^ (1 << random.Next(8))) : value)],
            };
            bytes = bytes.Length == 0 ? sample : bytes;
        }
        return bytes;
    }
}

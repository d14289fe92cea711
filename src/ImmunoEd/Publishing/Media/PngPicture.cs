using System.Text;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>Keeps the chunks that draw (PNG, third edition) and leaves out texts, times, Exif and whatever is not known.</summary>
internal static class PngPicture
{
    private const int SignatureBytes = 8;
    private const int HeaderBytes = 13;

    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT"];

    public static MediaContents Read(byte[] bytes)
    {
        var reader = new ByteReader(bytes);
        var cleaned = new MemoryStream(bytes.Length);
        cleaned.Write(reader.Take(SignatureBytes));
        var size = ReadHeader(bytes);
        var types = new HashSet<string>();
        while (!types.Contains("IEND"))
            Copy(reader, cleaned, types);
        return types.Contains("IDAT") ? new MediaContents(size, cleaned.ToArray()) : throw MediaRefusedException.Damaged();
    }

    private static ImageSize ReadHeader(byte[] bytes)
    {
        var reader = new ByteReader(bytes);
        reader.Take(SignatureBytes);
        if (reader.TakeUInt32() != HeaderBytes || !reader.Take(4).SequenceEqual("IHDR"u8))
            throw MediaRefusedException.Damaged();
        return new ImageSize((int)Math.Min(reader.TakeUInt32(), int.MaxValue), (int)Math.Min(reader.TakeUInt32(), int.MaxValue));
    }

    private static void Copy(ByteReader reader, MemoryStream cleaned, HashSet<string> types)
    {
        var whole = reader.Rest;
        var length = reader.TakeUInt32();
        var body = reader.Take(4L + length);
        if (reader.TakeUInt32() != Crc32.Of(body))
            throw new MediaRefusedException("This PNG picture is damaged: a check sum in it is wrong. Fetch it again from where it came from.");
        var type = Encoding.Latin1.GetString(body[..4]);
        if (!types.Add(type) && type is ("IHDR" or "PLTE"))
            throw MediaRefusedException.Damaged();
        if (Kept.Contains(type))
            cleaned.Write(whole[..(int)(length + 12)]);
        else if (char.IsAsciiLetterUpper(type[0]))
            throw MediaRefusedException.Damaged();
    }
}

using System.Buffers.Binary;
using System.Text;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>Keeps the chunks that draw (RFC 9649) and leaves out Exif, XMP and whatever is not known.</summary>
internal sealed class WebPPicture
{
    private const int RiffHeaderBytes = 12, FrameHeaderBytes = 16, ChunkHeaderBytes = 8;
    private const byte ExifAndXmp = 0x0C;

    private readonly HashSet<string> types = [];
    private ImageSize? canvas;
    private ImageSize? image;

    public static MediaContents Read(byte[] bytes)
    {
        var reader = new ByteReader(bytes);
        reader.Take(4);
        var length = reader.TakeUInt32LittleEndian();
        if (length < RiffHeaderBytes - 8 || length > bytes.Length - 8)
            throw MediaRefusedException.Truncated();
        var picture = new WebPPicture();
        var chunks = picture.Clean(bytes.AsSpan(RiffHeaderBytes, (int)length - 4), isFrame: false);
        return new MediaContents(picture.Size(), [.. "RIFF"u8, .. Number(chunks.Length + 4), .. "WEBP"u8, .. chunks]);
    }

    private byte[] Clean(ReadOnlySpan<byte> chunks, bool isFrame)
    {
        var reader = new ByteReader(chunks.ToArray());
        var cleaned = new MemoryStream(chunks.Length);
        while (!reader.IsAtEnd)
        {
            var type = Encoding.Latin1.GetString(reader.Take(4));
            var length = reader.TakeUInt32LittleEndian();
            var payload = reader.Take(length);
            reader.Take(length & 1);
            if (Kept(type, payload, isFrame) is { } kept)
                cleaned.Write([.. Encoding.Latin1.GetBytes(type), .. Number(kept.Length), .. kept, .. new byte[kept.Length & 1]]);
        }
        return cleaned.ToArray();
    }

    private byte[]? Kept(string type, ReadOnlySpan<byte> payload, bool isFrame)
    {
        if (type is not ("VP8 " or "VP8L" or "ALPH") && (isFrame || type is not ("VP8X" or "ANMF" or "ANIM" or "ICCP")))
            return null;
        if (!isFrame && !types.Add(type) && type != "ANMF")
            throw MediaRefusedException.Damaged();
        if (type == "VP8X")
            return Header(payload);
        if (type == "ANMF")
            return Frame(payload);
        if (type is "VP8 " or "VP8L")
            image ??= type == "VP8 " ? LossySize(payload) : LosslessSize(payload);
        return payload.ToArray();
    }

    private byte[] Header(ReadOnlySpan<byte> payload)
    {
        if (payload.Length != 10 || types.Count > 1)
            throw MediaRefusedException.Damaged();
        canvas = new ImageSize(Side(payload[4..]), Side(payload[7..]));
        return [(byte)(payload[0] & ~ExifAndXmp), .. payload[1..]];

        static int Side(ReadOnlySpan<byte> three) => 1 + (three[0] | (three[1] << 8) | (three[2] << 16));
    }

    private byte[] Frame(ReadOnlySpan<byte> payload) => payload.Length > FrameHeaderBytes + ChunkHeaderBytes
        ? [.. payload[..FrameHeaderBytes], .. Clean(payload[FrameHeaderBytes..], isFrame: true)]
        : throw MediaRefusedException.Damaged();

    private static ImageSize LossySize(ReadOnlySpan<byte> data)
    {
        if (data.Length < 10 || (data[0] & 1) != 0 || !data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
            throw MediaRefusedException.Damaged();
        return new ImageSize(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
    }

    private static ImageSize LosslessSize(ReadOnlySpan<byte> data)
    {
        if (data.Length < 5 || data[0] != 0x2F)
            throw MediaRefusedException.Damaged();
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return new ImageSize((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private ImageSize Size()
    {
        var isAnimation = types.Contains("ANMF");
        if (image is null || (isAnimation && canvas is null) || (canvas is not null && !isAnimation && canvas != image))
            throw MediaRefusedException.Damaged();
        return canvas ?? image;
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}

using System.Buffers;
using System.Buffers.Binary;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>Keeps what draws (ITU-T T.81), the colour profile and the orientation; whatever else programs left between is left out.</summary>
internal sealed class JpegPicture
{
    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF, Comment = 0xFE;
    private const int JfifBytes = 14, AdobeBytes = 12;

    private readonly ByteReader reader;
    private readonly ArrayBufferWriter<byte> drawing = new();
    private byte[] jfif = [];
    private ImageSize? size;
    private int orientation = 1;
    private bool hasScan;

    private JpegPicture(byte[] bytes) => reader = new ByteReader(bytes);

    public static MediaContents Read(byte[] bytes)
    {
        var picture = new JpegPicture(bytes);
        picture.ReadSegments();
        return picture.Contents();
    }

    private void ReadSegments()
    {
        reader.Take(2);
        for (var marker = NextMarker(); marker != EndOfImage; marker = NextMarker())
        {
            var payload = reader.Take(reader.TakeUInt16() - 2);
            if (marker is (>= App0 and <= App15) or Comment)
                TakeNote(marker, payload);
            else
                TakeDrawing(marker, payload);
        }
    }

    private byte NextMarker()
    {
        if (reader.TakeByte() != 0xFF)
            throw MediaRefusedException.Damaged();
        var marker = reader.TakeByte();
        while (marker == 0xFF)
            marker = reader.TakeByte();
        return marker;
    }

    private void TakeNote(byte marker, ReadOnlySpan<byte> payload)
    {
        if (marker == App0 && payload.StartsWith("JFIF\0"u8) && payload.Length >= JfifBytes)
            jfif = Segment(App0, [.. payload[..(JfifBytes - 2)], 0, 0]);
        else if (marker == App1 && payload.StartsWith(ExifBlock.Identifier))
            orientation = ExifBlock.OrientationOf(payload[ExifBlock.Identifier.Length..]);
        else if (marker == App2 && payload.StartsWith("ICC_PROFILE\0"u8))
            drawing.Write(Segment(App2, payload));
        else if (marker == App14 && payload.StartsWith("Adobe"u8) && payload.Length >= AdobeBytes)
            drawing.Write(Segment(App14, payload[..AdobeBytes]));
    }

    private void TakeDrawing(byte marker, ReadOnlySpan<byte> payload)
    {
        if (IsFrame(marker))
            size = size is null ? SizeOf(payload) : throw MediaRefusedException.Damaged();
        else if (!IsTable(marker) && marker != StartOfScan)
            throw MediaRefusedException.Damaged();
        drawing.Write(Segment(marker, payload));
        if (marker == StartOfScan)
            TakeScan();
    }

    // All kinds of frame, SOF0 to SOF15, but for the three markers among them that mean something else.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsTable(byte marker) => marker is 0xC4 or 0xCC or (>= 0xDB and <= 0xDD);

    private static ImageSize SizeOf(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 6 || frame.Length != 6 + 3 * frame[5] || frame[5] is 0 or > 4)
            throw MediaRefusedException.Damaged();
        return new ImageSize(BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]));
    }

    private void TakeScan()
    {
        var data = reader.Rest;
        var end = 0;
        for (var next = data.IndexOf((byte)0xFF); ; next = data[end..].IndexOf((byte)0xFF))
        {
            if (next < 0 || end + next + 1 >= data.Length)
                throw MediaRefusedException.Truncated();
            end += next;
            if (data[end + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
                break;
            end += 2;
        }

        if (size is null || end == 0)
            throw MediaRefusedException.Damaged();
        drawing.Write(reader.Take(end));
        hasScan = true;
    }

    private MediaContents Contents()
    {
        if (!hasScan || size is null)
            throw MediaRefusedException.Damaged();
        byte[] turn = orientation == 1 ? [] : Segment(App1, ExifBlock.Holding(orientation));
        return new MediaContents(
            orientation < 5 ? size : new ImageSize(size.Height, size.Width),
            [0xFF, 0xD8, .. jfif, .. turn, .. drawing.WrittenSpan, 0xFF, EndOfImage]);
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> payload) =>
        [0xFF, marker, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload];
}

using System.IO.Compression;
using System.Text;

namespace ImmunoEd.Tests.Publishing.Media;

/// <summary>Tiny files of each kind, put together byte by byte; every one can be asked to say where it was made.</summary>
internal static class Samples
{
    public const string Place = "GPSLatitude 51,30.0N";

    public static byte[] Jpeg(int orientation = 1, byte frame = 0xC0, int width = 48, int height = 32, byte[]? after = null) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, CameraNotes(orientation)),
        .. Segment(0xE1, Text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + Place)),
        .. Segment(0xED, Text("Photoshop 3.0\0" + Place)),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. "profile"u8]),
        .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]),
        .. Segment(0xFE, Text(Place)),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(frame, [8, .. Big16(height), .. Big16(width), 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        .. JpegScan, 0xFF, 0xD9, .. after ?? []
    ];

    public static byte[] JpegScan => [0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78];

    public static byte[] CameraNotes(int orientation) =>
    [
        .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 2,
        .. Big16(0x0112), .. Big16(3), .. Big32(1), .. Big16(orientation), 0, 0,
        .. Big16(0x8825), .. Big16(4), .. Big32(1), .. Big32(38), 0, 0, 0, 0, .. Text(Place)
    ];

    public static byte[] Png(int width = 3, int height = 2, params (string Type, byte[] Body)[] extra) =>
    [
        .. PngSignature,
        .. Chunk("IHDR", [.. Big32(width), .. Big32(height), 8, 0, 0, 0, 0]),
        .. Chunk("iCCP", Text("profile")),
        .. extra.SelectMany(chunk => Chunk(chunk.Type, chunk.Body)),
        .. Chunk("IDAT", Deflated(new byte[8])),
        .. Chunk("IEND", [])
    ];

    public static byte[] PngSignature => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A];

    public static byte[] PngWithNotes() => Png(3, 2, ("eXIf", CameraNotes(1)[6..]), ("tEXt", Text("Comment\0" + Place)), ("zTXt", Text(Place)),
        ("iTXt", Text("XML:com.adobe.xmp\0" + Place)), ("tIME", new byte[7]), ("prVt", Text(Place)), ("tRNS", [0, 0]), ("acTL", new byte[8]));

    public static byte[] Chunk(string type, byte[] body)
    {
        byte[] named = [.. Text(type), .. body];
        return [.. Big32(body.Length), .. named, .. Big32((int)Checksum(named))];
    }

    public static byte[] WebP(params byte[][] chunks)
    {
        byte[] body = [.. "WEBP"u8, .. chunks.SelectMany(chunk => chunk)];
        return [.. "RIFF"u8, .. Little32(body.Length), .. body];
    }

    public static byte[] Riff(string type, params byte[] body) => [.. Text(type), .. Little32(body.Length), .. body, .. new byte[body.Length & 1]];

    public static byte[] Lossy(int width = 5, int height = 4) => Riff("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, .. Little16(width), .. Little16(height), 7]);

    public static byte[] Lossless(int width = 6, int height = 7) => Riff("VP8L", [0x2F, .. Little32((width - 1) | ((height - 1) << 14)), 1]);

    public static byte[] WebPWithNotes() => WebP(
        Riff("VP8X", 0x2C, 0, 0, 0, 4, 0, 0, 3, 0, 0), Riff("ICCP", Text("profile")), Lossy(), Riff("EXIF", CameraNotes(1)), Riff("XMP ", Text(Place)), Riff("odd?", Text(Place)));

    public static byte[] Gif(params byte[][] blocks) =>
        [.. "GIF89a"u8, 9, 0, 8, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, .. blocks.SelectMany(block => block), .. GifImage, 0x3B];

    public static byte[] GifComment(string text) => [0x21, 0xFE, (byte)text.Length, .. Text(text), 0];

    public static byte[] GifApplication(string name, string text) => [0x21, 0xFF, 11, .. Text(name), (byte)text.Length, .. Text(text), 0];

    public static byte[] Avif(int turns = 0, string extraItem = "av01") =>
    [
        .. Box("ftyp", Text("avif\0\0\0\0mif1avif")),
        .. Box("meta", [0, 0, 0, 0,
            .. Box("pitm", [0, 0, 0, 0, 0, 1]),
            .. Box("iinf", [0, 0, 0, 0, 0, 2, .. Item(1, "av01"), .. Item(2, extraItem)]),
            .. Box("iprp", [
                .. Box("ipco", [.. Box("ispe", [0, 0, 0, 0, .. Big32(64), .. Big32(40)]), .. Box("irot", (byte)turns), .. Box("ispe", [0, 0, 0, 0, .. Big32(1), .. Big32(1)])]),
                .. Box("ipma", [0, 0, 0, 0, .. Big32(2), 0, 1, 2, 0x81, 0x82, 0, 2, 1, 3])])]),
        .. Box("mdat", 1, 2, 3)
    ];

    public static byte[] Mp4(byte[]? notes = null, bool isTurned = false, bool isLong = false, string handler = "vide") =>
    [
        .. Box("ftyp", Text("isom\0\0\u0002\0isommp42")),
        .. Box("moov", [
            .. Box("trak", [.. TrackHeader(isTurned, isLong), .. Box("mdia", [.. Box("hdlr", [.. new byte[8], .. Text(handler), .. new byte[13]])])]),
            .. notes ?? []]),
        .. isLong ? [0, 0, 0, 1, .. "mdat"u8, 0, 0, 0, 0, 0, 0, 0, 18, 1, 2] : Box("mdat", 1, 2)
    ];

    public static byte[] Box(string type, params byte[] body) => [.. Big32(body.Length + 8), .. Text(type), .. body];

    public static byte[] WebM(string? tag = null, string docType = "webm", bool isLive = false, uint extra = 0xEC) =>
    [
        .. Element(0x1A45DFA3, Element(0x4282, Text(docType))),
        .. isLive ? [0x18, 0x53, 0x80, 0x67, 0x01, 255, 255, 255, 255, 255, 255, 255, .. Segment(isLive, tag, extra)] : Element(0x18538067, Segment(isLive, tag, extra))
    ];

    public static byte[] Pdf(string objects = "", params byte[][] streams) =>
    [
        .. Text("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n" + objects),
        .. streams.SelectMany(stream => Text("5 0 obj\n<</Length 9/Filter/FlateDecode>>\nstream\n").Concat(stream).Concat(Text("\nendstream\nendobj\n"))),
        .. Text("trailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")
    ];

    public static byte[] Deflated(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Captions(string text = "WEBVTT\n\n00:01.000 --> 00:04.000 align:start\nHello\n") => Encoding.UTF8.GetBytes(text);

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] GifImage => [0x2C, 0, 0, 0, 0, 9, 0, 8, 0, 0, 2, 2, 0x4C, 1, 0];

    private static byte[] Segment(byte marker, byte[] payload) => [0xFF, marker, .. Big16(payload.Length + 2), .. payload];

    private static byte[] Item(byte id, string type) => Box("infe", [2, 0, 0, 0, 0, id, 0, 0, .. Text(type), 0]);

    private static byte[] TrackHeader(bool isTurned, bool isLong) => Box("tkhd",
    [
        (byte)(isLong ? 1 : 0), 0, 0, 7, .. new byte[isLong ? 48 : 36],
        .. Big32(isTurned ? 0 : 0x10000), .. Big32(isTurned ? 0x10000 : 0), .. new byte[28],
        .. Big32(640 << 16), .. Big32(360 << 16)
    ]);

    private static byte[] Segment(bool isLive, string? tag, uint extra) =>
    [
        .. Element(0x1654AE6B, Element(0xAE, [.. Element(0x83, 1), .. Element(0xE0, [.. Element(0xB0, 2, 0x80), .. Element(0xBA, 1, 0x68)])])),
        .. isLive ? [0x1F, 0x43, 0xB6, 0x75, 0xFF, .. Element(0xE7, 0), .. Element(0xA3, 1, 2, 3)] : Element(0x1F43B675, Element(0xE7, 0)),
        .. Element(extra, 0, 0),
        .. tag is null ? [] : Element(0x1254C367, Element(0x7373, Element(0x67C8, [.. Element(0x45A3, Text(tag)), .. Element(0x4487, Text("+51.5-000.1/"))])))
    ];

    private static byte[] Element(uint id, params byte[] body) => [.. Big32((int)id).SkipWhile(value => value == 0), .. new byte[] { 0x10, 0 }, .. Big16(body.Length), .. body];

    private static uint Checksum(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var bit in bytes.SelectMany(value => Enumerable.Range(0, 8).Select(shift => (uint)(value >> shift) & 1)))
            crc = (crc >> 1) ^ (((crc ^ bit) & 1) * 0xEDB88320);
        return ~crc;
    }

    private static byte[] Big16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Big32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Little16(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Little32(int value) => [.. Little16(value), .. Little16(value >> 16)];
}

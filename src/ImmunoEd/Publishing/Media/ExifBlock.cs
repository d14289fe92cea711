using System.Buffers.Binary;

namespace ImmunoEd.Publishing.Media;

/// <summary>The little that is read of a camera's notes (Exif 2.32): which way up the picture is, and whether they say where it was taken.</summary>
internal static class ExifBlock
{
    private const int OrientationTag = 0x0112;
    private const int LocationTag = 0x8825;
    private const int EntryBytes = 12;

    public static ReadOnlySpan<byte> Identifier => "Exif\0\0"u8;

    /// <returns>1 to 8 as Exif numbers them; 1, upright, where nothing is noted.</returns>
    public static int OrientationOf(ReadOnlySpan<byte> tiff) => ValueOf(tiff, OrientationTag) is >= 1 and <= 8 and { } orientation ? orientation : 1;

    public static bool HasLocation(ReadOnlySpan<byte> tiff) => ValueOf(tiff, LocationTag) is not null;

    /// <summary>A block that says nothing but the orientation.</summary>
    public static byte[] Holding(int orientation) =>
        [.. Identifier, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, OrientationTag >> 8, OrientationTag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static int? ValueOf(ReadOnlySpan<byte> tiff, int tag)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
            return null;
        var littleEndian = tiff[0] == 'I';
        var first = littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2)
            return null;
        var entries = tiff[((int)first + 2)..];
        for (var left = Number(tiff[(int)first..], littleEndian); left > 0 && entries.Length >= EntryBytes; left--, entries = entries[EntryBytes..])
        {
            if (Number(entries, littleEndian) == tag)
                return Number(entries[8..], littleEndian);
        }
        return null;
    }

    private static int Number(ReadOnlySpan<byte> bytes, bool littleEndian) =>
        littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}

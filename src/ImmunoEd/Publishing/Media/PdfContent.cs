using System.Globalization;
using System.Text;

namespace ImmunoEd.Publishing.Media;

/// <summary>The names in a PDF (ISO 32000-2, 7.3.5) that make it act, and the words that say where it was made.</summary>
internal static class PdfContent
{
    private const string PackedObjects = "ObjStm";
    private const int LongestName = 24;

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["JavaScript"] = "This PDF carries scripts. Print it to a new PDF and send that.",
        ["Rendition"] = "This PDF carries scripts or films. Print it to a new PDF and send that.",
        ["RichMedia"] = "This PDF carries films or programs. Print it to a new PDF and send that.",
        ["Launch"] = "This PDF can start programs. Print it to a new PDF and send that.",
        ["EmbeddedFile"] = "Other files are attached to this PDF. Save it without attachments.",
        ["EmbeddedFiles"] = "Other files are attached to this PDF. Save it without attachments.",
        ["GoToE"] = "Other files are attached to this PDF. Save it without attachments.",
        ["Encrypt"] = "This PDF is protected by a password or encrypted, so it cannot be looked into. Save it without protection.",
        ["XFA"] = "This PDF is a form that runs scripts. Print it to a new PDF and send that.",
        ["SubmitForm"] = "This PDF can send what a reader fills in to another place. Print it to a new PDF and send that.",
        ["ImportData"] = "This PDF can fetch files by itself. Print it to a new PDF and send that.",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ReasonOf = Reasons.GetAlternateLookup<ReadOnlySpan<char>>();

    // The last one is an XMP packet in UTF-16, in which the other words would not be found.
    private static readonly byte[][] LocationWords =
    [
        .. new[] { "GPSLatitude", "GPSLongitude", "GPSPosition", "exif:GPS", "Iptc4xmpCore:Location", "photoshop:City", "LocationCreated", "LocationShown" }
            .Select(Encoding.Latin1.GetBytes),
        Encoding.Unicode.GetBytes("xmpmeta"),
    ];

    public static void RequireHarmless(ReadOnlySpan<byte> content)
    {
        Span<char> name = stackalloc char[LongestName];
        for (var rest = NextName(content); !rest.IsEmpty; rest = NextName(rest))
        {
            if (ReasonOf.TryGetValue(name[..ReadName(rest, name)], out var reason))
                throw new MediaRefusedException(reason);
        }

        RequireNoLocation(content);
    }

    public static bool HoldsObjects(ReadOnlySpan<byte> content)
    {
        Span<char> name = stackalloc char[LongestName];
        for (var rest = NextName(content); !rest.IsEmpty; rest = NextName(rest))
        {
            if (name[..ReadName(rest, name)].SequenceEqual(PackedObjects))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<byte> NextName(ReadOnlySpan<byte> content) => content.IndexOf((byte)'/') is >= 0 and var at ? content[(at + 1)..] : [];

    /// <returns>The name's length; a name may write any letter as # and two hexadecimal digits.</returns>
    private static int ReadName(ReadOnlySpan<byte> content, Span<char> name)
    {
        var length = 0;
        for (var at = 0; at < content.Length && length < name.Length && !IsDelimiter(content[at]); at++)
        {
            var letter = (char)content[at];
            if (letter == '#' && at + 2 < content.Length && byte.TryParse(content.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                letter = (char)code;
                at += 2;
            }
            name[length++] = letter;
        }
        return length;
    }

    private static bool IsDelimiter(byte value) => "\0\t\n\f\r ()<>[]{}/%"u8.Contains(value);

    private static void RequireNoLocation(ReadOnlySpan<byte> content)
    {
        foreach (var word in LocationWords)
        {
            if (content.IndexOf(word) >= 0)
                throw HasLocation();
        }

        for (var at = content.IndexOf(ExifBlock.Identifier); at >= 0; at = content.IndexOf(ExifBlock.Identifier))
        {
            content = content[(at + ExifBlock.Identifier.Length)..];
            if (ExifBlock.HasLocation(content))
                throw HasLocation();
        }
    }

    private static MediaRefusedException HasLocation() =>
        new("A picture in this PDF, or a note in it, says where it was made. Take the location out of its pictures first, or print it to a new PDF and send that.");
}

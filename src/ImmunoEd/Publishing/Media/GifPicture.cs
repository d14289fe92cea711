using System.Text;
using System.Text.RegularExpressions;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>Reads each block (GIF89a) to the trailer; nothing may follow it.</summary>
internal sealed partial class GifPicture
{
    private const byte Extension = 0x21, Image = 0x2C, Trailer = 0x3B, CommentLabel = 0xFE, ApplicationLabel = 0xFF;
    private const int SignatureBytes = 6;

    private static readonly HashSet<string> HarmlessApplications = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"];

    private readonly ByteReader reader;
    private bool hasImage;

    private GifPicture(byte[] bytes) => reader = new ByteReader(bytes);

    public static MediaContents Read(byte[] bytes) => new GifPicture(bytes).Read();

    private MediaContents Read()
    {
        reader.Take(SignatureBytes);
        var size = new ImageSize(reader.TakeUInt16LittleEndian(), reader.TakeUInt16LittleEndian());
        var flags = reader.TakeByte();
        reader.Take(2);
        SkipColours(flags);
        for (var block = reader.TakeByte(); block != Trailer; block = reader.TakeByte())
            ReadBlock(block);
        if (!reader.IsAtEnd)
            throw new MediaRefusedException("Something else is hidden behind this GIF picture. Open it in a picture program and save it again.");
        return hasImage ? new MediaContents(size) : throw MediaRefusedException.Damaged();
    }

    private void SkipColours(byte flags)
    {
        if ((flags & 0x80) != 0)
            reader.Take(3L << ((flags & 7) + 1));
    }

    private void ReadBlock(byte block)
    {
        if (block == Extension)
            ReadExtension(reader.TakeByte());
        else if (block == Image)
            SkipImage();
        else
            throw MediaRefusedException.Damaged();
    }

    private void SkipImage()
    {
        reader.Take(8);
        SkipColours(reader.TakeByte());
        if (reader.TakeByte() is < 1 or > 11)
            throw MediaRefusedException.Damaged();
        ReadBlocks(into: null);
        hasImage = true;
    }

    private void ReadExtension(byte label)
    {
        if (label == ApplicationLabel && !HarmlessApplications.Contains(ApplicationName()))
            throw new MediaRefusedException("This GIF picture carries notes of the program that made it (such as XMP), which may say where and by whom. Save it as PNG, or export it without metadata.");
        var text = new StringBuilder();
        ReadBlocks(label == CommentLabel ? text : null);
        if (label == CommentLabel && !ProgramStamp().IsMatch(text.ToString()))
            throw new MediaRefusedException("This GIF picture carries a written comment, which may name people or places. Save it as PNG, or export it without the comment.");
    }

    private string ApplicationName() => reader.TakeByte() == 11 ? Encoding.Latin1.GetString(reader.Take(11)) : "";

    private void ReadBlocks(StringBuilder? into)
    {
        for (var length = reader.TakeByte(); length > 0; length = reader.TakeByte())
        {
            var block = reader.Take(length);
            into?.Append(Encoding.Latin1.GetString(block));
        }
    }

    [GeneratedRegex(@"\A(Created|Made|Optimized|Edited) (with|by|using) [A-Za-z .]{1,40}\0?\z", RegexOptions.NonBacktracking)]
    private static partial Regex ProgramStamp();
}

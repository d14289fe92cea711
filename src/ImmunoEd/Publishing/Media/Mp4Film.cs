using System.Buffers.Binary;
using System.Text;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>Looks through every box that may say where a film was made, and reads how large it is shown.</summary>
internal sealed class Mp4Film
{
    private static readonly HashSet<string> TopLevel =
        ["ftyp", "moov", "mdat", "free", "skip", "wide", "pdin", "moof", "mfra", "sidx", "ssix", "styp", "prft", "emsg", "meta", "udta"];

    private static readonly HashSet<string> Containers = ["moov", "trak", "mdia", "minf", "stbl", "edts", "dinf", "mvex", "moof", "traf", "udta", "meta", "ilst"];
    private static readonly HashSet<string> Noted = ["\u00A9xyz", "@xyz", "loci", "gps ", "GPMF", "XMP_", "uuid", "camm"];
    private static readonly HashSet<string> Tracks = ["vide", "soun", "text", "subt", "sbtl", "clcp", "tmcd", "hint"];

    private readonly BoxReader reader;
    private byte[] trackHeader = [];
    private ImageSize? size;

    private Mp4Film(Stream stream) => reader = new BoxReader(stream);

    public static MediaContents Read(Stream stream) => new Mp4Film(stream).Read();

    private MediaContents Read()
    {
        var types = new HashSet<string>();
        foreach (var box in reader.All())
        {
            types.Add(box.Type);
            if (!TopLevel.Contains(box.Type))
                throw Noted.Contains(box.Type) ? HasNotes() : MediaRefusedException.Damaged();
            Look(box, parent: "", isNote: false, depth: 1);
        }

        if (!types.Contains("moov") || !(types.Contains("mdat") || types.Contains("moof")))
            throw MediaRefusedException.Truncated();
        return new MediaContents(size ?? throw new MediaRefusedException("This MP4 file holds no film, only sound or data."));
    }

    private void Look(Box box, string parent, bool isNote, int depth)
    {
        if (depth > BoxReader.Deepest)
            throw MediaRefusedException.Damaged();
        if (Noted.Contains(box.Type))
            throw HasNotes();
        isNote |= box.Type is "udta" or "meta";
        if (box.Type == "trak")
            trackHeader = reader.Children(box).Where(child => child.Type == "tkhd").Select(reader.Read).FirstOrDefault() ?? [];
        else if (box.Type == "hdlr" && parent == "mdia")
            TakeTrack(reader.Read(box));
        if (Containers.Contains(box.Type) || parent == "ilst")
            LookInside(box, isNote, depth);
        else if (isNote && LocationWords.AreIn(reader.Read(box)))
            throw HasNotes();
    }

    private void LookInside(Box box, bool isNote, int depth)
    {
        foreach (var child in reader.Children(box, box.Type == "meta" ? HeaderOf(box) : 0))
            Look(child, box.Type, isNote, depth + 1);
    }

    // In MP4 a meta box begins with a version; in QuickTime files that were renamed it does not.
    private int HeaderOf(Box meta) => meta.Length >= 8 && !reader.Read(meta with { End = meta.Start + 8 }).AsSpan(4).SequenceEqual("hdlr"u8) ? 4 : 0;

    private void TakeTrack(byte[] handler)
    {
        var kind = handler.Length >= 12 ? Encoding.Latin1.GetString(handler, 8, 4) : throw MediaRefusedException.Damaged();
        if (!Tracks.Contains(kind))
            throw new MediaRefusedException("Beside pictures and sound this film carries a track of data, which may say where it was filmed. Export it again as MP4 without metadata.");
        if (kind == "vide")
            size ??= SizeOf(trackHeader);
    }

    /// <summary>Width and height are fixed-point numbers, 16.16, at the end of the header, after the matrix that turns the picture.</summary>
    private static ImageSize SizeOf(byte[] header)
    {
        var matrix = header.Length > 0 && header[0] == 1 ? 52 : 40;
        if (header.Length < matrix + 44)
            throw MediaRefusedException.Damaged();
        var width = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(matrix + 36));
        var height = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(matrix + 40));
        var isTurned = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(matrix)) == 0 && BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(matrix + 4)) != 0;
        return isTurned ? new ImageSize(height, width) : new ImageSize(width, height);
    }

    private static MediaRefusedException HasNotes() =>
        new("This film carries notes of the camera or program that made it, which may say where it was filmed. Export it again as MP4 with location and metadata left out.");
}

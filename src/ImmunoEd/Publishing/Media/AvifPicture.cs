using System.Text;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>Reads what an AVIF file lists of itself (ISO/IEC 23008-12): its items, and the size and turn of the one that is shown.</summary>
internal sealed class AvifPicture
{
    private const int VersionBytes = 4;

    private static readonly HashSet<string> TopLevel = ["ftyp", "meta", "mdat", "free", "skip"];
    private static readonly HashSet<string> Drawn = ["av01", "grid", "iovl", "iden", "tmap"];

    private readonly BoxReader reader;

    private AvifPicture(byte[] bytes) => reader = new BoxReader(new MemoryStream(bytes));

    public static MediaContents Read(byte[] bytes) => new AvifPicture(bytes).Read();

    private MediaContents Read()
    {
        var boxes = reader.All().ToList();
        if (boxes.Exists(box => box.Type is "moov" or "uuid"))
            throw HasNotes();
        if (!boxes.TrueForAll(box => TopLevel.Contains(box.Type)) || boxes.Count(box => box.Type == "meta") != 1)
            throw MediaRefusedException.Damaged();
        var meta = reader.Children(boxes.Single(box => box.Type == "meta"), VersionBytes).ToList();
        if (!meta.Concat(boxes).Any(box => box.Type is "idat" or "mdat"))
            throw MediaRefusedException.Truncated();
        RequireOnlyPictures(Only(meta, "iinf"));
        return new MediaContents(SizeOf(PropertiesOf(PrimaryItem(Only(meta, "pitm")), Only(meta, "iprp"))));
    }

    private void RequireOnlyPictures(Box list)
    {
        var countBytes = reader.Read(list with { End = Math.Min(list.End, list.Start + 1) }) is [0] ? 2 : 4;
        foreach (var entry in reader.Children(list, VersionBytes + countBytes))
        {
            var item = new ByteReader(reader.Read(entry));
            var version = Version(item);
            item.Take(version == 3 ? 6 : 4);
            if (version is not (2 or 3) || !Drawn.Contains(Encoding.Latin1.GetString(item.Take(4))))
                throw HasNotes();
        }
    }

    private uint PrimaryItem(Box box)
    {
        var item = new ByteReader(reader.Read(box));
        return Version(item) == 0 ? item.TakeUInt16() : item.TakeUInt32();
    }

    private List<Box> PropertiesOf(uint primary, Box properties)
    {
        var parts = reader.Children(properties).ToList();
        var all = reader.Children(Only(parts, "ipco")).ToList();
        var places = parts.Where(part => part.Type == "ipma").SelectMany(part => PlacesOf(primary, reader.Read(part)));
        return [.. places.Where(place => place > 0).Select(place => place <= all.Count ? all[place - 1] : throw MediaRefusedException.Damaged())];
    }

    /// <summary>Which properties, counted from one, belong to the item.</summary>
    private static List<int> PlacesOf(uint primary, byte[] associations)
    {
        var entries = new ByteReader(associations);
        var header = entries.TakeUInt32();
        var places = new List<int>();
        for (var left = entries.TakeUInt32(); left > 0; left--)
        {
            var item = header >> 24 == 0 ? entries.TakeUInt16() : entries.TakeUInt32();
            for (var count = entries.TakeByte(); count > 0; count--)
            {
                var place = (header & 1) == 1 ? entries.TakeUInt16() & 0x7FFF : entries.TakeByte() & 0x7F;
                if (item == primary)
                    places.Add(place);
            }
        }
        return places;
    }

    private ImageSize SizeOf(List<Box> properties)
    {
        var extents = new ByteReader(reader.Read(Only(properties, "ispe")));
        extents.Take(VersionBytes);
        var (width, height) = (Side(extents), Side(extents));
        var turned = properties.Where(property => property.Type == "irot").Count(turn => reader.Read(turn) is [var quarter, ..] && (quarter & 1) == 1);
        return turned % 2 == 0 ? new ImageSize(width, height) : new ImageSize(height, width);

        static int Side(ByteReader number) => (int)Math.Min(number.TakeUInt32(), int.MaxValue);
    }

    private static byte Version(ByteReader content) => content.Take(VersionBytes)[0];

    private static Box Only(List<Box> boxes, string type) =>
        boxes.FindAll(box => box.Type == type) is [var only] ? only : throw MediaRefusedException.Damaged();

    private static MediaRefusedException HasNotes() =>
        new("This AVIF picture carries notes of the camera or program that made it (Exif or XMP), which may say where it was taken. Export it without metadata, or save it as JPEG, from which they are taken out here.");
}

using System.Buffers.Binary;
using System.Text;

namespace ImmunoEd.Publishing.Media;

/// <summary>Steps from box to box by their lengths, so that a film's pictures and sound are never read.</summary>
internal sealed class BoxReader(Stream stream)
{
    public const int Deepest = 16;
    private const int MostBoxes = 50_000;
    private const int MostBytesRead = 1024 * 1024;

    private int boxes;

    public IEnumerable<Box> All() => Children(0, stream.Length);

    public IEnumerable<Box> Children(Box box, int skipped = 0) => Children(box.Start + skipped, box.End);

    /// <summary>A box's content, for boxes that are small by nature.</summary>
    public byte[] Read(Box box)
    {
        if (box.Length > MostBytesRead)
            throw new MediaRefusedException("This file carries more notes beside its pictures than is taken. Export it without metadata.");
        return Read(box.Start, (int)box.Length);
    }

    private IEnumerable<Box> Children(long start, long end)
    {
        while (end - start >= 8)
        {
            if (++boxes > MostBoxes)
                throw MediaRefusedException.Damaged();
            var box = ReadBox(start, end);
            yield return box;
            start = box.End;
        }

        // User data may end in four zero bytes.
        if (start != end && !(end - start == 4 && Read(start, 4).All(value => value == 0)))
            throw MediaRefusedException.Truncated();
    }

    private Box ReadBox(long start, long end)
    {
        var header = Read(start, 8);
        var contentStart = start + 8;
        long length = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (length == 1)
        {
            length = BinaryPrimitives.ReadInt64BigEndian(Read(contentStart, 8));
            contentStart += 8;
        }
        else if (length == 0)
            length = end - start;
        if (length < contentStart - start)
            throw MediaRefusedException.Damaged();
        if (length > end - start)
            throw MediaRefusedException.Truncated();
        return new Box(Encoding.Latin1.GetString(header, 4, 4), contentStart, start + length);
    }

    private byte[] Read(long start, int count)
    {
        var bytes = new byte[count];
        stream.Position = start;
        return stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : throw MediaRefusedException.Truncated();
    }
}

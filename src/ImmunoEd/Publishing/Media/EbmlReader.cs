using System.Numerics;

namespace ImmunoEd.Publishing.Media;

/// <param name="Start">Where its content begins in the file.</param>
internal readonly record struct EbmlElement(uint Id, long Start, long End, bool HasSize)
{
    public long Length => End - Start;
}

/// <summary>Steps from element to element of a WebM file (RFC 8794) by their lengths.</summary>
internal sealed class EbmlReader(Stream stream)
{
    private const int MostElements = 1_000_000;
    private const int MostBytesRead = 1024 * 1024;

    private int elements;

    public long Length => stream.Length;

    /// <param name="flattened">A live recording does not know how long this element is: its content follows as if it stood beside it.</param>
    public IEnumerable<EbmlElement> Children(long start, long end, uint flattened = 0)
    {
        while (start < end)
        {
            if (++elements > MostElements)
                throw MediaRefusedException.Damaged();
            var element = ReadElement(start, end);
            yield return element;
            start = !element.HasSize && element.Id == flattened ? element.Start : element.End;
        }
    }

    public byte[] Read(EbmlElement element)
    {
        if (element.Length > MostBytesRead)
            throw new MediaRefusedException("This film carries more notes beside its pictures than is taken. Export it without metadata.");
        var bytes = new byte[element.Length];
        stream.Position = element.Start;
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? bytes : throw MediaRefusedException.Truncated();
    }

    public long ReadNumber(EbmlElement element) =>
        element.Length <= 7 ? Read(element).Aggregate(0L, (number, next) => (number << 8) | next) : throw MediaRefusedException.Damaged();

    private EbmlElement ReadElement(long start, long end)
    {
        stream.Position = start;
        var id = (uint)ReadVariable(most: 4, keepsMarker: true, out _);
        var length = ReadVariable(most: 8, keepsMarker: false, out var isUnknown);
        if (stream.Position > end || (!isUnknown && length > end - stream.Position))
            throw MediaRefusedException.Truncated();
        return new EbmlElement(id, stream.Position, isUnknown ? end : stream.Position + length, !isUnknown);
    }

    /// <summary>A number whose first byte says by its leading zero bits how many bytes follow; all ones stand for “not known”.</summary>
    private long ReadVariable(int most, bool keepsMarker, out bool isUnknown)
    {
        var first = ReadByte();
        var more = BitOperations.LeadingZeroCount((uint)first) - 24;
        if (more >= most)
            throw MediaRefusedException.Damaged();
        long number = keepsMarker ? first : first & (0x7F >> more);
        for (var left = more; left > 0; left--)
            number = (number << 8) | ReadByte();
        isUnknown = number == (1L << (7 * (more + 1))) - 1;
        return number;
    }

    private byte ReadByte() => stream.ReadByte() is >= 0 and var value ? (byte)value : throw MediaRefusedException.Truncated();
}

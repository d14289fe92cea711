using System.Buffers.Binary;

namespace ImmunoEd.Publishing.Media;

/// <summary>Reads a file's parts in order; asking for more than is there is a refusal, never a fault.</summary>
internal sealed class ByteReader(byte[] bytes)
{
    public int Position { get; private set; }

    public bool IsAtEnd => Position == bytes.Length;

    public ReadOnlySpan<byte> Rest => bytes.AsSpan(Position);

    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > bytes.Length - Position)
            throw MediaRefusedException.Truncated();
        Position += (int)count;
        return bytes.AsSpan(Position - (int)count, (int)count);
    }

    public byte TakeByte() => Take(1)[0];

    public ushort TakeUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint TakeUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public ushort TakeUInt16LittleEndian() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint TakeUInt32LittleEndian() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
}

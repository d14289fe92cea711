namespace ImmunoEd.Staff;

/// <summary>The codewords of a text in byte mode, in the order in which they are placed (ISO/IEC 18004, 7.4 to 7.6).</summary>
internal static class QrCodewords
{
    private const int ByteMode = 0b0100;

    public static byte[] Of(byte[] text, QrVersion version)
    {
        var data = Data(text, version);
        var blocks = Blocks(data, version).ToList();
        var corrections = blocks.ConvertAll(block => ReedSolomon.Correction(block, version.CorrectionCodewords));
        return [.. Interleave(blocks), .. Interleave(corrections)];
    }

    private static byte[] Data(byte[] text, QrVersion version)
    {
        var bits = new List<bool>(8 * version.DataCodewords);
        Append(bits, ByteMode, 4);
        Append(bits, text.Length, version.LengthBits);
        foreach (var value in text)
            Append(bits, value, 8);
        Append(bits, 0, Math.Min(4, 8 * version.DataCodewords - bits.Count));
        Append(bits, 0, -bits.Count & 7);
        var data = bits.Chunk(8).Select(octet => octet.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0))).Select(value => (byte)value).ToList();
        for (var pad = 0xEC; data.Count < version.DataCodewords; pad ^= 0xEC ^ 0x11)
            data.Add((byte)pad);
        return [.. data];
    }

    private static void Append(List<bool> bits, int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
            bits.Add(((value >> bit) & 1) == 1);
    }

    // The last blocks are one codeword longer where the data do not divide evenly.
    private static IEnumerable<byte[]> Blocks(byte[] data, QrVersion version)
    {
        var (length, longer) = Math.DivRem(data.Length, version.Blocks);
        for (int block = 0, start = 0; block < version.Blocks; block++)
        {
            var end = start + length + (block >= version.Blocks - longer ? 1 : 0);
            yield return data[start..end];
            start = end;
        }
    }

    private static IEnumerable<byte> Interleave(List<byte[]> blocks) =>
        Enumerable.Range(0, blocks[^1].Length).SelectMany(place => blocks.Where(block => place < block.Length).Select(block => block[place]));
}

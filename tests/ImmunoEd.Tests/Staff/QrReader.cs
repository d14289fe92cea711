using System.Text;

namespace ImmunoEd.Tests.Staff;

/// <summary>Reads a QR code of level M as a telephone does once it has found the modules; shares nothing with the code under test.</summary>
internal sealed class QrReader
{
    // Error correction codewords a block, then (blocks, data codewords) of the short and the long blocks: ISO/IEC 18004, table 9, level M.
    private static readonly (int Correction, int Short, int ShortData, int Long)[] Table =
    [
        (10, 1, 16, 0), (16, 1, 28, 0), (26, 1, 44, 0), (18, 2, 32, 0), (24, 2, 43, 0), (16, 4, 27, 0), (18, 4, 31, 0), (22, 2, 38, 2),
        (22, 3, 36, 2), (26, 4, 43, 1), (30, 1, 50, 4), (22, 6, 36, 2), (22, 8, 37, 1), (24, 4, 40, 5), (24, 5, 41, 5),
    ];

    private static readonly int[][] Centres =
    [
        [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50], [6, 30, 54], [6, 32, 58], [6, 34, 62],
        [6, 26, 46, 66], [6, 26, 48, 70],
    ];

    // Level M with masks 0 to 7 as the standard's annex C lists them, most significant bit first.
    private static readonly int[] Formats = [0x5412, 0x5125, 0x5E7C, 0x5B4B, 0x45F9, 0x40CE, 0x4F97, 0x4AA0];

    private readonly bool[,] modules;
    private readonly int size;

    public QrReader(bool[,] modules)
    {
        this.modules = modules;
        size = modules.GetLength(0);
        Version = (size - 17) / 4;
        Mask = Array.IndexOf(Formats, Format());
    }

    public int Version { get; }

    public int Mask { get; }

    public static IReadOnlyList<int> CentresOf(int version) => Centres[version - 1];

    public int SecondFormat() => Bits([.. Enumerable.Range(0, 7).Select(i => (size - 1 - i, 8)), .. Enumerable.Range(0, 8).Select(i => (8, size - 8 + i))]);

    public int Format() => Bits([.. Enumerable.Range(0, 6).Select(i => (8, i)), (8, 7), (8, 8), (7, 8), .. Enumerable.Range(0, 6).Select(i => (5 - i, 8))]);

    public int VersionInformation() => Bits(Enumerable.Range(0, 18).Select(i => (5 - i / 3, size - 9 - i % 3)));

    public string Text()
    {
        var data = Blocks().SelectMany(block => block[..^Table[Version - 1].Correction]).ToArray();
        var bits = string.Concat(data.Select(value => Convert.ToString(value, 2).PadLeft(8, '0')));
        Assert.StartsWith("0100", bits, StringComparison.Ordinal);
        var lengthBits = Version < 10 ? 8 : 16;
        var length = Convert.ToInt32(bits.Substring(4, lengthBits), 2);
        return Encoding.UTF8.GetString([.. Enumerable.Range(0, length).Select(i => Convert.ToByte(bits.Substring(4 + lengthBits + 8 * i, 8), 2))]);
    }

    public IReadOnlyList<byte[]> Blocks()
    {
        var (correction, shorts, shortData, longs) = Table[Version - 1];
        var codewords = Codewords();
        var blocks = Enumerable.Range(0, shorts + longs).Select(_ => new List<byte>()).ToList();
        var at = 0;
        for (var place = 0; place <= shortData; place++)
        {
            foreach (var block in blocks.Skip(place < shortData ? 0 : shorts))
                block.Add(codewords[at++]);
        }

        for (var place = 0; place < correction; place++)
            blocks.ForEach(block => block.Add(codewords[at++]));
        Assert.Equal(codewords.Count, at);
        return [.. blocks.Select(block => block.ToArray())];
    }

    /// <summary>The block as a polynomial, at the roots of the generator: zeros where nothing is wrong.</summary>
    public IEnumerable<int> Syndromes(byte[] block)
    {
        var powers = new int[255];
        powers[0] = 1;
        for (var i = 1; i < 255; i++)
            powers[i] = powers[i - 1] < 128 ? powers[i - 1] * 2 : (powers[i - 1] * 2) ^ 0x11D;
        return Enumerable.Range(0, Table[Version - 1].Correction).Select(root => block
            .Select((value, place) => value == 0 ? 0 : powers[(Array.IndexOf(powers, value) + root * (block.Length - 1 - place)) % 255])
            .Aggregate((left, right) => left ^ right));
    }

    private List<byte> Codewords()
    {
        var bits = new List<int>();
        for (int right = size - 1, turn = 0; right > 0; right -= 2, turn++)
        {
            if (right == 6)
                right = 5;
            foreach (var row in turn % 2 == 0 ? Enumerable.Range(0, size).Reverse() : Enumerable.Range(0, size))
                bits.AddRange(new[] { right, right - 1 }.Where(column => !IsReserved(row, column)).Select(column => modules[row, column] ^ IsMasked(row, column) ? 1 : 0));
        }
        return [.. bits.Chunk(8).Where(octet => octet.Length == 8).Select(octet => (byte)octet.Aggregate((value, bit) => value * 2 + bit))];
    }

    private bool IsReserved(int row, int column)
    {
        var far = size - 9;
        return (row <= 8 && (column <= 8 || column > far)) || (row > far && column <= 8) || row == 6 || column == 6
            || (Version >= 7 && ((row < 6 && column > far - 3) || (column < 6 && row > far - 3)))
            || (Near(row) is { } y && Near(column) is { } x && !((y == 6 && (x == 6 || x == size - 7)) || (y == size - 7 && x == 6)));
    }

    private int? Near(int place) => CentresOf(Version).Select(centre => (int?)centre).FirstOrDefault(centre => Math.Abs(centre!.Value - place) <= 2);

    private bool IsMasked(int i, int j) => new Func<bool>[]
    {
        () => (i + j) % 2 == 0, () => i % 2 == 0, () => j % 3 == 0, () => (i + j) % 3 == 0, () => (i / 2 + j / 3) % 2 == 0,
        () => i * j % 2 + i * j % 3 == 0, () => (i * j % 2 + i * j % 3) % 2 == 0, () => (i * j % 3 + (i + j) % 2) % 2 == 0,
    }[Mask]();

    private int Bits(IEnumerable<(int Row, int Column)> places) => places.Aggregate(0, (value, place) => value * 2 + (modules[place.Row, place.Column] ? 1 : 0));
}

namespace ImmunoEd.Staff;

/// <summary>The sizes of a QR code at error correction level M (ISO/IEC 18004, tables 1 and 9).</summary>
internal sealed record QrVersion(int Number)
{
    public const int Largest = 15;

    private static readonly int[] CorrectionPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
    private static readonly int[] BlockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];

    /// <summary>In modules, without the quiet zone.</summary>
    public int Size => 17 + 4 * Number;

    public int Blocks => BlockCounts[Number - 1];

    public int CorrectionCodewords => CorrectionPerBlock[Number - 1];

    public int DataCodewords => Codewords - Blocks * CorrectionCodewords;

    public int LengthBits => Number < 10 ? 8 : 16;

    /// <summary>How many bytes of text fit beside the mode and the length.</summary>
    public int TextBytes => (8 * DataCodewords - 4 - LengthBits) / 8;

    public int Codewords => (Size * Size - FunctionModules) / 8;

    /// <summary>The rows, and columns, on which alignment patterns are centred (annex E).</summary>
    public int[] AlignmentCentres
    {
        get
        {
            if (Number == 1)
                return [];
            var count = Number / 7 + 2;
            var step = (4 * Number + 2 * count + 1) / (2 * count - 2) * 2;
            return [6, .. Enumerable.Range(0, count - 1).Select(place => Size - 7 - step * (count - 2 - place))];
        }
    }

    // Finders with their separators, timing, format and the dark module; alignment less where it crosses the timing; version.
    private int FunctionModules
    {
        get
        {
            var centres = AlignmentCentres.Length;
            var alignment = centres == 0 ? 0 : 25 * (centres * centres - 3) - 10 * (centres - 2);
            return 3 * 64 + 2 * (Size - 16) + 31 + alignment + (Number < 7 ? 0 : 36);
        }
    }

    public static QrVersion For(int textBytes) =>
        Enumerable.Range(1, Largest).Select(number => new QrVersion(number)).FirstOrDefault(version => textBytes <= version.TextBytes)
        ?? throw new ArgumentException($"The text has {textBytes} bytes; a QR code here holds at most {new QrVersion(Largest).TextBytes}.", nameof(textBytes));
}

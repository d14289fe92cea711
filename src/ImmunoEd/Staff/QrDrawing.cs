namespace ImmunoEd.Staff;

/// <summary>Places patterns and codewords on the grid (ISO/IEC 18004, 6.3 and 7.7 to 7.10); addressed by row and column.</summary>
internal sealed class QrDrawing
{
    private const int FormatGenerator = 0x537, FormatMask = 0x5412, VersionGenerator = 0x1F25;

    private readonly QrVersion version;
    private readonly bool[,] isFunction;
    private readonly int size;

    public QrDrawing(QrVersion version)
    {
        this.version = version;
        size = version.Size;
        Modules = new bool[size, size];
        isFunction = new bool[size, size];
        DrawTiming();
        foreach (var (row, column) in new[] { (3, 3), (3, size - 4), (size - 4, 3) })
            DrawFinder(row, column);
        DrawAlignment();
        DrawFormat(mask: 0);
        DrawVersion();
    }

    public bool[,] Modules { get; }

    public void Place(byte[] codewords)
    {
        var bit = 0;
        foreach (var (row, column) in DataModules())
        {
            Modules[row, column] = bit < 8 * codewords.Length && ((codewords[bit >> 3] >> (7 - (bit & 7))) & 1) == 1;
            bit++;
        }
    }

    /// <summary>Applied a second time, a mask takes itself away.</summary>
    public void Apply(int mask)
    {
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                Modules[row, column] ^= !isFunction[row, column] && QrMask.Inverts(mask, row, column);
        }
    }

    public void DrawFormat(int mask)
    {
        // Level M is written as 00, so that the mask alone is the data.
        var format = WithCheck(mask, 10, FormatGenerator) ^ FormatMask;
        for (var bit = 0; bit < 15; bit++)
        {
            var isDark = ((format >> bit) & 1) == 1;
            DrawFunction(bit < 6 ? bit : bit < 8 ? bit + 1 : 8, bit < 8 ? 8 : bit == 8 ? 7 : 14 - bit, isDark);
            DrawFunction(bit < 8 ? 8 : size - 15 + bit, bit < 8 ? size - 1 - bit : 8, isDark);
        }

        DrawFunction(size - 8, 8, isDark: true);
    }

    private void DrawTiming()
    {
        for (var place = 0; place < size; place++)
        {
            DrawFunction(6, place, place % 2 == 0);
            DrawFunction(place, 6, place % 2 == 0);
        }
    }

    private void DrawFinder(int row, int column)
    {
        for (var down = -4; down <= 4; down++)
        {
            for (var right = -4; right <= 4; right++)
            {
                if (row + down >= 0 && row + down < size && column + right >= 0 && column + right < size)
                    DrawFunction(row + down, column + right, Math.Max(Math.Abs(down), Math.Abs(right)) is not (2 or 4));
            }
        }
    }

    private void DrawAlignment()
    {
        var centres = version.AlignmentCentres;
        foreach (var (row, column) in centres.SelectMany(row => centres.Select(column => (row, column))))
        {
            if ((row, column) != (6, 6) && (row, column) != (6, size - 7) && (row, column) != (size - 7, 6))
                DrawAlignment(row, column);
        }
    }

    private void DrawAlignment(int row, int column)
    {
        for (var down = -2; down <= 2; down++)
        {
            for (var right = -2; right <= 2; right++)
                DrawFunction(row + down, column + right, Math.Max(Math.Abs(down), Math.Abs(right)) != 1);
        }
    }

    private void DrawVersion()
    {
        var information = WithCheck(version.Number, 12, VersionGenerator);
        for (var bit = 0; bit < 18 && version.Number >= 7; bit++)
        {
            var isDark = ((information >> bit) & 1) == 1;
            DrawFunction(bit / 3, size - 11 + bit % 3, isDark);
            DrawFunction(size - 11 + bit % 3, bit / 3, isDark);
        }
    }

    private void DrawFunction(int row, int column, bool isDark)
    {
        Modules[row, column] = isDark;
        isFunction[row, column] = true;
    }

    /// <summary>Two columns at a time from the right, up and down in turn; the column of the timing pattern is left out.</summary>
    private IEnumerable<(int Row, int Column)> DataModules()
    {
        var upwards = true;
        for (var right = size - 1; right > 0; right -= right == 8 ? 3 : 2, upwards = !upwards)
        {
            for (var step = 0; step < 2 * size; step++)
            {
                var (row, column) = (upwards ? size - 1 - step / 2 : step / 2, right - step % 2);
                if (!isFunction[row, column])
                    yield return (row, column);
            }
        }
    }

    private static int WithCheck(int data, int checkBits, int generator)
    {
        var remainder = data << checkBits;
        for (var bit = 30; bit >= checkBits; bit--)
            remainder ^= ((remainder >> bit) & 1) * (generator << (bit - checkBits));
        return (data << checkBits) | remainder;
    }
}

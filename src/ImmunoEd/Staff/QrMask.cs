namespace ImmunoEd.Staff;

/// <summary>The eight masks and how each is judged (ISO/IEC 18004, 7.8).</summary>
internal static class QrMask
{
    public const int Count = 8;

    private const int FinderLike = 0b10111010000, FinderLikeMirrored = 0b00001011101;

    public static bool Inverts(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => (row / 2 + column / 3) % 2 == 0,
        5 => row * column % 2 + row * column % 3 == 0,
        6 => (row * column % 2 + row * column % 3) % 2 == 0,
        _ => ((row + column) % 2 + row * column % 3) % 2 == 0
    };

    public static int Penalty(bool[,] modules)
    {
        var size = modules.GetLength(0);
        var lines = Enumerable.Range(0, size).Sum(line =>
            LinePenalty(size, place => modules[line, place]) + LinePenalty(size, place => modules[place, line]));
        return lines + BlockPenalty(modules, size) + BalancePenalty(modules, size);
    }

    private static int LinePenalty(int size, Func<int, bool> isDark)
    {
        var (penalty, run, window) = (0, 0, 0);
        for (var place = 0; place < size; place++)
        {
            run = place > 0 && isDark(place) == isDark(place - 1) ? run + 1 : 1;
            penalty += run < 5 ? 0 : run == 5 ? 3 : 1;
            window = ((window << 1) | (isDark(place) ? 1 : 0)) & 0x7FF;
            penalty += place >= 10 && window is (FinderLike or FinderLikeMirrored) ? 40 : 0;
        }
        return penalty;
    }

    private static int BlockPenalty(bool[,] modules, int size)
    {
        var penalty = 0;
        for (var row = 1; row < size; row++)
        {
            for (var column = 1; column < size; column++)
            {
                var isDark = modules[row, column];
                if (modules[row - 1, column] == isDark && modules[row, column - 1] == isDark && modules[row - 1, column - 1] == isDark)
                    penalty += 3;
            }
        }
        return penalty;
    }

    private static int BalancePenalty(bool[,] modules, int size)
    {
        var dark = modules.Cast<bool>().Count(isDark => isDark);
        return 10 * (Math.Abs(20 * dark - 10 * size * size) / (size * size));
    }
}

using System.Text.RegularExpressions;
using ImmunoEd.Staff;

namespace ImmunoEd.Tests.Staff;

public sealed partial class QrCodeTests
{
    private const string Finder = "1111111\n1000001\n1011101\n1011101\n1011101\n1000001\n1111111";
    private const string Alignment = "11111\n10001\n10101\n10001\n11111";

    // Bytes that a code of each version holds at level M: ISO/IEC 18004, table 7.
    private static readonly int[] Capacities = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412];

    public static IEnumerable<object[]> Versions => Capacities.Select((capacity, place) => new object[] { place + 1, capacity });

    [Theory]
    [InlineData("")]
    [InlineData("HELLO WORLD")]
    [InlineData("otpauth://totp/ImmunoEd:nurse%40clinic.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=ImmunoEd&algorithm=SHA1&digits=6&period=30")]
    [InlineData("Zoë 😀")]
    public void A_telephone_reads_the_text_that_was_written(string text) => Assert.Equal(text, new QrReader(QrCode.Encode(text).Modules).Text());

    [Theory]
    [MemberData(nameof(Versions))]
    public void Each_version_is_read_again_without_an_error(int version, int capacity)
    {
        var text = Text(capacity, seed: version);
        var reader = new QrReader(QrCode.Encode(text).Modules);

        Assert.Equal(version, reader.Version);
        Assert.Equal(text, reader.Text());
        Assert.All(reader.Blocks(), block => Assert.All(reader.Syndromes(block), syndrome => Assert.Equal(0, syndrome)));
        Assert.Equal(reader.Format(), reader.SecondFormat());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void One_byte_more_takes_the_next_version(int version, int capacity)
    {
        if (version < Capacities.Length)
            Assert.Equal(version + 1, new QrReader(QrCode.Encode(Text(capacity + 1, version)).Modules).Version);
        else
            Assert.Contains("holds at most 412", Assert.Throws<ArgumentException>(() => QrCode.Encode(Text(capacity + 1, version))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_patterns_that_a_camera_looks_for_are_in_their_places(int version, int capacity)
    {
        var modules = QrCode.Encode(Text(capacity, version)).Modules;
        var size = modules.GetLength(0);

        Assert.Equal(17 + 4 * version, size);
        Assert.Equal(Finder, Part(modules, 0, 0, 7));
        Assert.Equal(Finder, Part(modules, 0, size - 7, 7));
        Assert.Equal(Finder, Part(modules, size - 7, 0, 7));
        Assert.All(Enumerable.Range(8, size - 16), place => Assert.Equal((place % 2 == 0, place % 2 == 0), (modules[6, place], modules[place, 6])));
        Assert.All(Enumerable.Range(0, 8), place => Assert.False(modules[7, place] || modules[place, 7] || modules[7, size - 1 - place] || modules[size - 8, place]));
        Assert.True(modules[size - 8, 8]);
        var centres = QrReader.CentresOf(version);
        Assert.All(
            centres.SelectMany(row => centres.Select(column => (row, column))).Where(centre => centre != (6, 6) && centre != (6, size - 7) && centre != (size - 7, 6)),
            centre => Assert.Equal(Alignment, Part(modules, centre.row - 2, centre.column - 2, 5)));
    }

    [Theory]
    [InlineData(7, 0x07C94)]
    [InlineData(8, 0x085BC)]
    [InlineData(15, 0x0F928)]
    public void Large_codes_name_their_version_as_the_standard_lists_it(int version, int information) =>
        Assert.Equal(information, new QrReader(QrCode.Encode(Text(Capacities[version - 1], version)).Modules).VersionInformation());

    [Fact]
    public void Different_texts_take_different_masks() =>
        Assert.True(Enumerable.Range(1, 60).Select(seed => new QrReader(QrCode.Encode(Text(20, seed)).Modules).Mask).Distinct().Count() >= 6);

    [Fact]
    public void The_path_draws_each_dark_module_once_inside_a_quiet_zone_of_four()
    {
        var code = QrCode.Encode("HELLO WORLD");
        var size = code.Modules.GetLength(0);
        var drawn = new bool[size, size];
        foreach (Match run in Run().Matches(code.ToSvgPath()))
        {
            foreach (var step in Enumerable.Range(0, Number(run, "length")))
                drawn[Number(run, "y") - 4, Number(run, "x") - 4 + step] ^= true;
        }

        Assert.Equal(size + 8, code.SvgSize);
        Assert.Equal("", Run().Replace(code.ToSvgPath(), ""));
        Assert.Equal(code.Modules.Cast<bool>(), drawn.Cast<bool>());
    }

    private static int Number(Match run, string name) => int.Parse(run.Groups[name].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(int length, int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(' ', '~')));
    }

    private static string Part(bool[,] modules, int top, int left, int size) => string.Join('\n', Enumerable.Range(top, size)
        .Select(row => string.Concat(Enumerable.Range(left, size).Select(column => modules[row, column] ? '1' : '0'))));

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<length>\d+)v1h-\k<length>z")]
    private static partial Regex Run();
}

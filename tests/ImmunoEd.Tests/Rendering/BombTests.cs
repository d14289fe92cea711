using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

/// <summary>Whatever the text: it is refused with a sentence, or it is rendered soon and in little memory, and twice the text takes at most three times as long.</summary>
[Collection(TimedSuite.Name)]
public sealed class BombTests
{
    private const double SlowestMilliseconds = 2_000;
    private const long MostBytes = 256L * 1024 * 1024;
    private const double SteepestGrowth = 3;
    private const double NoiseMilliseconds = 60;
    private const int MostRuns = 30;
    private static readonly int[] Sizes = [12_500, 25_000, 50_000, 100_000];

    public static TheoryData<string> Names => [.. Bombs.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Bombs_are_refused_or_rendered_in_time(string name)
    {
        var before = double.MaxValue;
        foreach (var text in Sizes.Select(size => Bombs.Make(name, size)))
        {
            var (time, isRefused) = Measure(text);
            Assert.True(time < SlowestMilliseconds, $"{text.Length}: {time:F0} ms");
            if (time > NoiseMilliseconds && time > SteepestGrowth * before)
                AssertGrowth(Bombs.Make(name, text.Length / 2), text);
            before = isRefused ? double.MaxValue : time;
        }
    }

    [Theory]
    [InlineData("[a](b")]
    [InlineData("|a")]
    [InlineData("# a\n")]
    public void Bombs_of_a_megabyte_are_refused_at_once(string name) => Assert.True(Measure(Bombs.Make(name, 1024 * 1024)).IsRefused);

    // A collection of garbage or code that is still being compiled can only make a run longer: the best of several comes nearer to the truth.
    private static void AssertGrowth(string half, string whole)
    {
        var (before, after) = (Measure(half).Milliseconds, Measure(whole).Milliseconds);
        for (var run = 0; run < MostRuns && !IsTame(before, after); run++)
            (before, after) = (Math.Min(before, Measure(half).Milliseconds), Math.Min(after, Measure(whole).Milliseconds));
        Assert.True(IsTame(before, after), $"{half.Length}: {before:F0} ms, {whole.Length}: {after:F0} ms");
    }

    private static bool IsTame(double before, double after) => after < NoiseMilliseconds || after <= SteepestGrowth * before;

    private static (double Milliseconds, bool IsRefused) Measure(string text)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadTime.Milliseconds;
        var refusal = Record.Exception(() => Rendered.Renderer.Render(text, words: Explained.EveryWord));
        var time = ThreadTime.Milliseconds - start;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Assert.True(bytes < MostBytes, $"{text.Length}: {bytes:N0} bytes");
        AssertNamesLine(refusal, text);
        return (time, refusal is not null);
    }

    private static void AssertNamesLine(Exception? refusal, string text)
    {
        if (refusal is not null)
            Assert.InRange(Assert.IsType<MarkdownException>(refusal).Line, 1, text.Count(character => character is '\n' or '\r') + 1);
    }
}

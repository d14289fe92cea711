using System.Diagnostics;
using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

/// <summary>Whatever the text: it is refused with a sentence, or it is rendered soon and in little memory, and twice the text takes at most three times as long.</summary>
public sealed class BombTests
{
    private const double SlowestMilliseconds = 2_000;
    private const long MostBytes = 256L * 1024 * 1024;
    private const double SteepestGrowth = 3;
    private const double NoiseMilliseconds = 60;
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

    // Other work on the machine can only make a run longer: the best of several comes nearer to the truth.
    private static void AssertGrowth(string half, string whole)
    {
        var (before, after) = (Best(half), Best(whole));
        Assert.True(after < NoiseMilliseconds || after <= SteepestGrowth * before, $"{half.Length}: {before:F0} ms, {whole.Length}: {after:F0} ms");
    }

    private static double Best(string text) => Enumerable.Range(0, 10).Min(_ => Measure(text).Milliseconds);

    private static (double Milliseconds, bool IsRefused) Measure(string text)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var refusal = Record.Exception(() => Rendered.Renderer.Render(text));
        var time = clock.Elapsed.TotalMilliseconds;
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

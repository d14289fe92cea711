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
    private static readonly int[] Sizes = [6_250, 12_500, 25_000, 50_000, 100_000];

    public static TheoryData<string> Names => [.. Bombs.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Bombs_are_refused_or_rendered_in_time(string name)
    {
        double? before = null;
        foreach (var size in Sizes)
        {
            var text = Bombs.Make(name, size);
            var time = Milliseconds(text, runs: 2);
            Assert.True(time < SlowestMilliseconds, $"{size}: {time:F0} ms");
            if (time > NoiseMilliseconds && before is { } half && time > SteepestGrowth * half)
                time = AssertGrowth(Bombs.Make(name, size / 2), text);
            before = IsRefused(text) ? null : time;
        }
    }

    [Theory]
    [InlineData("[a](b")]
    [InlineData("|a")]
    [InlineData("# a\n")]
    public void Bombs_of_a_megabyte_are_refused_at_once(string name) => Assert.True(IsRefused(Bombs.Make(name, 1024 * 1024)));

    // Other work on the machine can only make a run longer: more runs, and the best of each, come nearer to the truth.
    private static double AssertGrowth(string half, string whole)
    {
        var (before, after) = (Milliseconds(half, 8), Milliseconds(whole, 8));
        Assert.True(after < NoiseMilliseconds || after <= SteepestGrowth * before, $"{half.Length}: {before:F0} ms, {whole.Length}: {after:F0} ms");
        return after;
    }

    private static double Milliseconds(string text, int runs) => Enumerable.Range(0, runs).Min(_ => Once(text));

    private static double Once(string text)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        IsRefused(text);
        var time = clock.Elapsed.TotalMilliseconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Assert.True(bytes < MostBytes, $"{text.Length}: {bytes:N0} bytes");
        return time;
    }

    private static bool IsRefused(string text)
    {
        try
        {
            Rendered.Renderer.Render(text);
            return false;
        }
        catch (MarkdownException refusal)
        {
            Assert.InRange(refusal.Line, 1, text.Count(character => character is '\n' or '\r') + 1);
            return true;
        }
    }
}

using ImmunoEd.Publishing.Media;

namespace ImmunoEd.Tests.Publishing.Media;

internal static class Inspecting
{
    public static MediaVerdict Inspect(byte[] bytes, string name = "file") => MediaInspection.Inspect(new MemoryStream(bytes), name);

    public static InspectedMedia Taken(byte[] bytes, string name = "file")
    {
        var verdict = Inspect(bytes, name);
        Assert.True(verdict.IsTaken, verdict.Refusal);
        return verdict.Media;
    }

    public static void AssertRefused(byte[] bytes, string words) =>
        Assert.Contains(words, Inspect(bytes).Refusal ?? "taken", StringComparison.Ordinal);

    public static bool Holds(byte[] bytes, string words) => bytes.AsSpan().IndexOf(Samples.Text(words)) >= 0;
}

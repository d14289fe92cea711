namespace ImmunoEd.Tests.Library;

internal static class Findings
{
    /// <summary>Fails with every finding in the message, a line each: whoever mends the content needs them all.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} findings:\n{string.Join('\n', all)}");
    }
}

using System.Collections.Frozen;

namespace ImmunoEd.PlainLanguage;

internal static class ExplanationCues
{
    public static readonly FrozenSet<string> Naming = new[] { "called", "named", "termed", "known", "shortened", "abbreviated" }.ToFrozenSet();

    public static readonly FrozenSet<string> Articles = new[] { "a", "an", "the", "also", "short", "meaning" }.ToFrozenSet();

    public static readonly string[] After =
        ["short for", "stands for", "stand for", "means", "is a type of", "is a kind of", "is a form of", "is the name", "is a protein", "is a gene", "is a test", "is a scan", "is a drug", "is a medicine"];
}

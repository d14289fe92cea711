using System.Collections.Frozen;

namespace ImmunoEd.PlainLanguage;

/// <summary>The phrases that introduce an explanation; a space on either side keeps them whole words.</summary>
internal static class ExplanationCues
{
    public static readonly string[] Before =
        [" called ", " named ", " termed ", " known as ", " short for ", " shortened to ", " abbreviated "];

    public static readonly string[] After =
    [
        " short for ", " stands for ", " stand for ", " means ", " is the name ", " is a kind ", " is a type ", " is a form ",
        " is a protein ", " is a gene ", " is a test ", " is a scan ", " is a drug ", " is a medicine ", " is a hormone ",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        new[] { "a", "an", "the", "also", "short", "meaning" }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How an explanation in brackets starts: "(a kind of X-ray)".</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(word);
}

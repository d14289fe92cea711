using System.Collections.Frozen;

namespace ImmunoEd.PlainLanguage;

internal static class SyllableVocabulary
{
    /// <summary>From the consonant before the vowels: cre-ate, re-act, nau-se-a-ted.</summary>
    public static readonly string[] EaApart =
        ["react", "reass", "reapp", "readm", "readj", "rearr", "creati", "creato", "creatin", "theat", "seat", "near"];

    public static readonly string[] CompoundHeads =
        ["some", "there", "where", "home", "life", "care", "side", "time", "base", "every"];

    public static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Exceptions = new Dictionary<string, int>
    {
        ["people"] = 2,
        ["business"] = 2,
        ["diabetes"] = 4,
        ["recipe"] = 3,
        ["maybe"] = 2,
        ["create"] = 2,
    }.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    public static int HeadSyllables(string head) => head == "every" ? 2 : 1;
}

using System.Collections.Frozen;

namespace ImmunoEd.PlainLanguage;

internal static class SyllableVocabulary
{
    public const int ShortestHead = 3;
    public const int LongestHead = 5;

    /// <summary>First halves of compounds that keep their silent e: care-giver, some-thing.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CompoundHeads = (
        "base care else every eye face fire grape guide home horse house ice life live nose note pace pipe safe side some space there "
        + "time waste wave where white whole wide").Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Exceptions = new Dictionary<string, int>
    {
        ["aches"] = 1,
        ["acne"] = 2,
        ["apostrophe"] = 4,
        ["backaches"] = 2,
        ["business"] = 2,
        ["businesses"] = 3,
        ["catastrophe"] = 4,
        ["colonel"] = 2,
        ["diabetes"] = 4,
        ["element"] = 3,
        ["elements"] = 3,
        ["evening"] = 2,
        ["evenings"] = 2,
        ["every"] = 2,
        ["everyone"] = 3,
        ["forecast"] = 2,
        ["forehead"] = 2,
        ["headaches"] = 2,
        ["herpes"] = 2,
        ["maybe"] = 2,
        ["naked"] = 2,
        ["recipe"] = 3,
        ["recipes"] = 3,
        ["sacred"] = 2,
        ["someone"] = 2,
        ["stomachaches"] = 3,
        ["syncope"] = 3,
        ["testes"] = 2,
        ["wednesday"] = 2,
    }.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
}

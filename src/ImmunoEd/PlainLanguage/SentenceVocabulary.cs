using System.Collections.Frozen;

namespace ImmunoEd.PlainLanguage;

internal static class SentenceVocabulary
{
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNames = Set(
        "dr drs mr mrs ms mx prof rev hon st vs e.g i.e cf viz approx ca esp incl");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers = Set(
        "no nos fig figs p pp vol ch sec ed art ref refs tab eq ext tel jan feb mar apr jun jul aug sep sept oct nov dec");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeLetters = Set(
        "vitamin vitamins hepatitis type part group plan stage option step grade class figure table phase appendix section");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Set(
        "a an the this that these those there here it its he she they we you your our my his her their i who what when where why how "
        + "which if in on at by for from with without as to of after before during since until while because although though but and or so "
        + "yet not no some any many most all each every both other others one two three more few much also then now please ask call tell "
        + "take talk do does did can could may might will would should is are was were have has had be keep bring use let see go get");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

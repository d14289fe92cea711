using System.Collections.Frozen;

namespace ImmunoEd.PlainLanguage;

/// <summary>Capitals that readers know without an explanation.</summary>
internal static class FamiliarAbbreviations
{
    public static readonly FrozenSet<string> Words = Set("US USA UK TV AM PM OK DNA ID");

    public static readonly FrozenSet<string> Units = Set("IU MBq GBq MHz GHz mSv kPa");

    /// <summary>Words that writers put in capitals for weight. Not ALL, which is also a leukaemia.</summary>
    public static readonly FrozenSet<string> Shouted = Set(
        "NOT NO DO NEVER ALWAYS STOP NOW ONLY MUST AND OR IF YES BEFORE AFTER CALL IMPORTANT WARNING CAUTION NOTE EMERGENCY");

    private static readonly FrozenSet<string> RomanNumerals = Set(
        "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CountedWords =
        Set("stage stages phase phases grade grades type types class level factor part step I II III")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Also with the letter of a stage: IIIB.</summary>
    public static bool IsRomanNumeral(string text) => RomanNumerals.Contains(text.TrimEnd('A', 'B', 'C'));

    public static bool Counts(ReadOnlySpan<char> word) => CountedWords.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}

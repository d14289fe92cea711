using System.Collections.Frozen;

namespace ImmunoEd.PlainLanguage;

/// <summary>Capitals that readers know without an explanation.</summary>
internal static class FamiliarAbbreviations
{
    private static readonly FrozenSet<string> Words = Set("US USA UK TV AM PM OK DNA ID HIV COVID COVID-19");

    private static readonly FrozenSet<string> Units = Set("IU MIU mIU kIU MB GB");

    /// <summary>Words that writers put in capitals for weight. Not ALL, which is also a leukaemia.</summary>
    private static readonly FrozenSet<string> Shouted = Set(
        "NOT NO DO NEVER ALWAYS STOP NOW ONLY MUST AND OR IF YES BEFORE AFTER CALL IMPORTANT WARNING CAUTION NOTE EMERGENCY");

    private static readonly FrozenSet<string> RomanNumerals = Set(
        "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Counted =
        Set("stage stages phase phases grade grades type types class level factor part i ii iii", StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Also with a number before it (10AM).</summary>
    public static bool Contains(string text)
    {
        var word = text.TrimStart([.. "0123456789-"]);
        return Words.Contains(word) || Units.Contains(word) || Shouted.Contains(word);
    }

    /// <summary>Also a range (III-IV) and with the letter of a stage (IIIB).</summary>
    public static bool IsRomanNumeral(string text) =>
        text.Split('-').All(numeral => RomanNumerals.Contains(numeral.TrimEnd('A', 'B', 'C')));

    /// <summary>Whether a numeral may follow: stage IV, but not an IV line.</summary>
    public static bool IsCounted(ReadOnlySpan<char> word) => Counted.Contains(word);

    private static FrozenSet<string> Set(string words, StringComparer? comparer = null) =>
        words.Split(' ').ToFrozenSet(comparer ?? StringComparer.Ordinal);
}

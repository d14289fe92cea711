using System.Text;

namespace ImmunoEd.Counting;

/// <summary>Words that may say who somebody is. In a search they are counted and never kept; in a report they are refused.</summary>
public static class PrivateWords
{
    // A dose or a year is four digits; a phone number, a date of birth or a record number is more.
    private const int MostDigits = 4;

    internal static bool AreIn(string query) => HoldsAddress(query) || query.EnumerateRunes().Count(Rune.IsNumber) > MostDigits;

    /// <summary>A sentence may hold many numbers; a phone number is one that no word or comma interrupts.</summary>
    public static bool AreInSentence(string sentence)
    {
        if (HoldsAddress(sentence))
            return true;
        var digits = 0;
        foreach (var rune in sentence.EnumerateRunes())
        {
            if (Rune.IsNumber(rune))
                digits++;
            else if (Rune.IsLetter(rune) || rune.Value is ',' or ';' or '%')
                digits = 0;
            if (digits > MostDigits)
                return true;
        }

        return false;
    }

    private static bool HoldsAddress(string text) => text.AsSpan().ContainsAny('@', '\uFF20', '\uFE6B');
}

using System.Globalization;
using System.Text;

namespace ImmunoEd.Articles;

/// <summary>
/// Brings spellings of one word together, for comparing and never for showing: case, accents, plural s,
/// and British ae, oe and our (leukaemia, diarrhoea, tumour).
/// </summary>
public static class WordFolding
{
    // The letters of Spanish and of names; the program runs without the tables that full normalization needs.
    private const string Accented = "áàâäãåéèêëíìîïóòôöõúùûüñçý";
    private const string Plain = "aaaaaaeeeeiiiiooooouuuuncy";

    // Shorter words end in “our” by themselves: your, four, hour.
    private const int ShortestBritishOur = 6;

    private const int ShortestPlural = 4;

    public static string Fold(ReadOnlySpan<char> word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                letters.Append(WithoutAccent(char.ToLowerInvariant(letter)));
        }

        letters.Replace("ae", "e").Replace("oe", "e");
        if (IsPlural(letters))
            letters.Length--;
        if (letters.Length >= ShortestBritishOur && EndsWith(letters, "our"))
            letters.Remove(letters.Length - 2, 1);
        return letters.ToString();
    }

    private static char WithoutAccent(char letter) =>
        !char.IsAscii(letter) && Accented.IndexOf(letter) is >= 0 and var index ? Plain[index] : letter;

    // Not the s of mass, virus or diagnosis.
    private static bool IsPlural(StringBuilder letters) =>
        letters.Length >= ShortestPlural && letters[^1] == 's' && letters[^2] is not ('s' or 'u' or 'i');

    private static bool EndsWith(StringBuilder letters, string end)
    {
        for (var i = 0; i < end.Length; i++)
        {
            if (letters[letters.Length - end.Length + i] != end[i])
                return false;
        }

        return true;
    }
}

using System.Globalization;

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
    private const int UsualLength = 64;

    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> letters = word.Length <= UsualLength ? stackalloc char[UsualLength] : new char[word.Length];
        return letters[..Fold(word, letters)].ToString();
    }

    /// <param name="letters">Takes the folded word; at least as long as the word.</param>
    /// <returns>How many letters it took.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> letters)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (IsLeftOut(letter))
                continue;
            var folded = char.IsAsciiLetterLower(letter) ? letter : WithoutAccent(char.ToLowerInvariant(letter));
            if (folded == 'e' && length > 0 && letters[length - 1] is 'a' or 'o')
                length--;
            letters[length++] = folded;
        }

        if (IsPlural(letters[..length]))
            length--;
        if (length >= ShortestBritishOur && letters[..length].EndsWith("our"))
            letters[length-- - 2] = 'r';
        return length;
    }

    private static bool IsLeftOut(char letter) => char.IsAscii(letter)
        ? letter == '\''
        : letter == '’' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    public static char WithoutAccent(char letter) =>
        !char.IsAscii(letter) && Accented.IndexOf(letter) is >= 0 and var index ? Plain[index] : letter;

    // Not the s of mass, virus or diagnosis.
    private static bool IsPlural(ReadOnlySpan<char> letters) =>
        letters.Length >= ShortestPlural && letters[^1] == 's' && letters[^2] is not ('s' or 'u' or 'i');
}

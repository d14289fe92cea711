namespace ImmunoEd.Articles;

/// <summary>Whether an abbreviation stands in a text with its own capitals; hyphens and spaces may differ.</summary>
public static class AbbreviationCase
{
    // Several abbreviations, as in “NSCLCs”, keep their capitals.
    public static bool IsKept(ReadOnlySpan<char> abbreviation, ReadOnlySpan<char> written)
    {
        var at = 0;
        foreach (var letter in abbreviation)
        {
            if (!char.IsLetterOrDigit(letter))
                continue;
            while (at < written.Length && !char.IsLetterOrDigit(written[at]))
                at++;
            if (at == written.Length || written[at++] != letter)
                return false;
        }

        return written[at..] is "" or "s";
    }
}

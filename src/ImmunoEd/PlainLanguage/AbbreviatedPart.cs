namespace ImmunoEd.PlainLanguage;

/// <summary>The part of a word that is an abbreviation: PD-1 of "anti-PD-1-like", TKI of "TKIs", nothing of "T-cell".</summary>
internal static class AbbreviatedPart
{
    private const int Longest = 12;
    private const int LongestPrefix = 2;

    public static string Of(ReadOnlySpan<char> word)
    {
        if (Capitals(word) < 2) return "";

        var end = word.IndexOfAny('\'', '’');
        var parts = (end < 0 ? word : word[..end]).ToString().Replace(".", "").Split('-', '\u2010', '\u2011');
        var run = string.Join('-', parts.SkipWhile(part => !IsAbbreviated(part)).TakeWhile(IsAbbreviated));
        return run.Length <= Longest && Capitals(run) >= 2 ? run.TrimEnd('s') : "";
    }

    private static int Capitals(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text) count += char.IsAsciiLetterUpper(c) ? 1 : 0;
        return count;
    }

    private static bool IsAbbreviated(string part)
    {
        var body = part.AsSpan().TrimEnd('s');
        var prefix = 0;
        while (prefix < body.Length && char.IsAsciiLetterLower(body[prefix])) prefix++;

        // mRNA and irAE, but not McDonald or pH.
        return prefix == 0 ? IsCapital(body) : prefix <= LongestPrefix && body.Length > prefix + 1 && IsCapital(body[prefix..]);
    }

    private static bool IsCapital(ReadOnlySpan<char> body)
    {
        foreach (var c in body)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return false;
        return body.Length > 0;
    }
}

namespace ImmunoEd.PlainLanguage;

/// <summary>Tells a full stop that ends a sentence from one that ends an abbreviation, an initial or a list number.</summary>
internal static class SentenceEnd
{
    private const int LongestAbbreviation = 12;
    private const int LongestListMark = 4;

    // A look ahead without an end would make a text of stops alone quadratic.
    private const int LongestGap = 64;

    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    /// <summary>Where the stop ends, with its closing quotes, brackets and note numbers such as [1].</summary>
    public static int AfterStops(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (IsStop(text[at]) || IsCloser(text[at]) || IsNote(text, at)))
            at += IsNote(text, at) ? text[at..].IndexOf(']') + 1 : 1;
        return at;
    }

    public static bool Ends(ReadOnlySpan<char> text, int start, int stop, int end)
    {
        if (end < text.Length && !char.IsWhiteSpace(text[end])) return false;

        var next = NextWord(text, end);
        if (next.IsEmpty) return true;
        if (StartsSmall(next)) return false;

        return text[stop] != '.' || end != stop + 1 || !BelongsToWord(text[start..stop], next);
    }

    private static bool BelongsToWord(ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        var word = LastWord(before);
        if (IsListMark(before)) return true;
        if (word.IsEmpty) return false;
        if (SentenceVocabulary.BeforeNames.Contains(word)) return true;
        if (SentenceVocabulary.BeforeNumbers.Contains(word)) return char.IsDigit(next[0]);
        if (word.Contains('.')) return !SentenceVocabulary.Openers.Contains(next);
        return IsInitial(before[..^word.Length], word, next);
    }

    /// <summary>"12." or "b." where a sentence starts.</summary>
    private static bool IsListMark(ReadOnlySpan<char> before) =>
        before.Length <= LongestListMark && before.Trim() is var mark
        && (mark.Length == 1 || !mark.ContainsAnyExceptInRange('0', '9'));

    private static bool IsInitial(ReadOnlySpan<char> before, ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        if (word.Length != 1 || !char.IsUpper(word[0]) || SentenceVocabulary.Openers.Contains(next)) return false;

        var previous = LastWord(before.TrimEnd().TrimEnd('.'));
        return previous.IsEmpty || (char.IsUpper(previous[0]) && !SentenceVocabulary.BeforeLetters.Contains(previous));
    }

    private static bool StartsSmall(ReadOnlySpan<char> next) =>
        char.IsLower(next[0]) && (next.Length == 1 || !char.IsUpper(next[1]));

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < LongestAbbreviation && IsAbbreviationLetter(text[start - 1])) start--;
        return start > 0 && char.IsDigit(text[start - 1]) ? [] : text[start..];
    }

    private static bool IsAbbreviationLetter(char c) => char.IsLetter(c) || c == '.';

    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at - from < LongestGap && at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        var end = at;
        while (end - at < LongestAbbreviation && end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[at..end];
    }

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '}' or '*' or '_';

    private static bool IsNote(ReadOnlySpan<char> text, int at)
    {
        if (text[at] != '[') return false;

        var end = at + 1;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] is ',' or ' ' or '-' or '–')) end++;
        return end > at + 1 && end < text.Length && text[end] == ']';
    }
}

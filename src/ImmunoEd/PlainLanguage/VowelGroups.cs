namespace ImmunoEd.PlainLanguage;

internal static class VowelGroups
{
    public static int Count(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var at = 0; at < word.Length; at++)
        {
            if (!Spelling.IsVowel(word, at)) continue;

            var follows = at > 0 && Spelling.IsVowel(word, at - 1);
            if (!follows || Hiatus.Between(word, at - 1)) count++;
        }

        return count;
    }
}

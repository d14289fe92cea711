namespace ImmunoEd.PlainLanguage;

/// <param name="Line">The line of the source file on which the block starts.</param>
public sealed record TextBlock(int Line, string Text);

/// <param name="Line">The line of the source file on which the sentence or the abbreviation starts.</param>
public sealed record PlainLanguageFinding(int Line, string Rule, string Message);

public static class PlainLanguageLint
{
    public const int LongestSentence = 20;
    public const string LongSentenceRule = "long-sentence";
    public const string AbbreviationRule = "abbreviation";

    private const int QuotedWords = 6;

    public static IEnumerable<PlainLanguageFinding> Check(
        IReadOnlyList<TextBlock> blocks, IReadOnlySet<string> knownAbbreviations)
    {
        var explained = knownAbbreviations.SelectMany(Abbreviations.InName).Select(known => known.Key).ToHashSet();
        return [.. blocks.SelectMany(block => CheckBlock(block, explained))];
    }

    private static IEnumerable<PlainLanguageFinding> CheckBlock(TextBlock block, HashSet<string> explained)
    {
        var line = new LineCounter(block);
        foreach (var range in Sentences.Ranges(block.Text))
        {
            var sentence = block.Text[range];
            var words = WordScanner.Scan(sentence);
            if (words.Count > LongestSentence)
                yield return new(line.At(range.Start.Value), LongSentenceRule, TooLong(sentence, words));

            foreach (var found in Abbreviations.InSentence(sentence, words))
                if (explained.Add(found.Key) && !Explanation.IsGiven(sentence, words, found))
                    yield return new(line.At(range.Start.Value + words[found.First].Start), AbbreviationRule, Unexplained(found));
        }
    }

    private static string TooLong(string sentence, List<Word> words) =>
        $"“{string.Join(' ', words.Take(QuotedWords).Select(word => sentence[word.Start..word.End]))}…” has {words.Count} words. "
        + $"Split it, or turn it into a list: aim for {LongestSentence} words or fewer.";

    private static string Unexplained(Abbreviation found) =>
        $"“{found.Text}” is not explained where it is first used. "
        + $"Write out what it stands for, with ({found.Text}) after it, or add it to the glossary.";
}

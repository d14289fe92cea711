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
        var explained = knownAbbreviations.SelectMany(Abbreviations.In).Select(found => found.Key).ToHashSet();
        foreach (var block in blocks)
        {
            var line = new LineCounter(block);
            foreach (var sentence in Sentences.Ranges(block.Text))
            {
                var text = block.Text[sentence];
                var words = WordScanner.Scan(text);
                if (words.Count > LongestSentence)
                    yield return new(line.At(sentence.Start.Value), LongSentenceRule, TooLong(text, words));

                foreach (var found in Abbreviations.In(text, words))
                    if (explained.Add(found.Key) && !Explanation.IsGiven(text, words, found))
                        yield return new(line.At(sentence.Start.Value + words[found.First].Start), AbbreviationRule, Unexplained(found));
            }
        }
    }

    private static string TooLong(string sentence, List<Word> words) =>
        $"“{sentence[..words[QuotedWords - 1].End]}…” has {words.Count} words. "
        + $"Aim for {LongestSentence} or fewer: split the sentence or turn it into a list.";

    private static string Unexplained(Abbreviation found) =>
        $"“{found.Text}” is not explained at its first use. "
        + $"Write it out first, such as “full name ({found.Text})”, or add it to the glossary.";
}

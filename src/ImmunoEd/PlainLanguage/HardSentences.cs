namespace ImmunoEd.PlainLanguage;

/// <param name="Line">The line of the source file on which the sentence starts.</param>
/// <param name="Text">As it stands in its block, line ends included.</param>
/// <param name="Grade">The Flesch–Kincaid grade of this sentence alone.</param>
/// <param name="HardestWords">Those of three or more syllables, each once, in order of appearance.</param>
public sealed record HardSentence(int Line, string Text, int Words, double Grade, IReadOnlyList<string> HardestWords);

/// <summary>Finds the sentences that an editor should look at first.</summary>
public static class HardSentences
{
    /// <param name="grade">A US school grade; a sentence that reads above it is hard whatever its length.</param>
    public static IEnumerable<HardSentence> Find(IEnumerable<TextBlock> blocks, double grade) =>
        blocks.SelectMany(Measure).Where(sentence => sentence.Words > PlainLanguageLint.LongestSentence || sentence.Grade > grade);

    private static IEnumerable<HardSentence> Measure(TextBlock block)
    {
        var line = new LineCounter(block);
        foreach (var range in Sentences.Ranges(block.Text))
        {
            var sentence = block.Text[range];
            var words = Sentences.Words(sentence);
            yield return new(line.At(range.Start.Value), sentence, words.Count, ReadingGrade.OfSentence(words), HardestWords(words));
        }
    }

    private static string[] HardestWords(IEnumerable<string> words) =>
        [.. words.Where(word => Syllables.Count(word) >= ReadingGrade.PolysyllableFrom).Distinct(StringComparer.OrdinalIgnoreCase)];
}

namespace ImmunoEd.PlainLanguage;

/// <summary>Measures prose; the formulas are cited on <see cref="Readability"/>.</summary>
public static class ReadingGrade
{
    internal const int PolysyllableFrom = 3;

    public static Readability Measure(string text) => Measure(PlainText.Blocks(text));

    /// <summary>Each block (a paragraph, a list item) ends a sentence whatever its last character.</summary>
    public static Readability Measure(IEnumerable<string> blocks)
    {
        int sentences = 0, words = 0, syllables = 0, saved = 0, polysyllables = 0;
        foreach (var sentence in blocks.SelectMany(Sentences.Split))
        {
            sentences++;
            foreach (var word in Sentences.Words(sentence))
            {
                var count = Syllables.Count(word);
                words++;
                syllables += count;
                saved += count > EasyNames.Syllables && EasyNames.Contains(word) ? count - EasyNames.Syllables : 0;
                polysyllables += count >= PolysyllableFrom ? 1 : 0;
            }
        }

        return Score(words, sentences, syllables, syllables - saved, polysyllables);
    }

    internal static double OfSentence(IReadOnlyCollection<string> words) =>
        words.Count == 0 ? 0 : FleschKincaid(words.Count, (double)words.Sum(Syllables.Count) / words.Count);

    private static Readability Score(int words, int sentences, int syllables, int syllablesWithEasyNames, int polysyllables)
    {
        if (words == 0) return new Readability(0, 0, 0, 0, 0, 0, 0);

        var sentenceLength = (double)words / sentences;
        var wordLength = (double)syllables / words;
        return new Readability(
            FleschKincaid(sentenceLength, wordLength),
            FleschKincaid(sentenceLength, (double)syllablesWithEasyNames / words),
            206.835 - 1.015 * sentenceLength - 84.6 * wordLength,
            1.0430 * Math.Sqrt(polysyllables * 30.0 / sentences) + 3.1291,
            words,
            sentences,
            syllables);
    }

    private static double FleschKincaid(double sentenceLength, double wordLength) => 0.39 * sentenceLength + 11.8 * wordLength - 15.59;
}

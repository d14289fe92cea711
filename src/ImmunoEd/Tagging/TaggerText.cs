using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>A text as word numbers and gaps.</summary>
internal sealed class TaggerText
{
    // Text without an end of sentence costs no more than other text.
    private const int LongestSentence = 200;

    // Of a list of ten cancers, the words that earned one tag are its own.
    private const int LongestQuote = 100;

    private readonly string text;
    private readonly List<TextWord> words;
    private readonly int[] ids;
    private readonly Gap[] gaps;
    private readonly TaggerLexicon lexicon;

    public TaggerText(string text, TaggerLexicon lexicon)
    {
        this.text = text;
        this.lexicon = lexicon;
        words = TextWords.Of(text);
        ids = lexicon.Words.Of(text, words);
        Respell();
        gaps = new Gap[words.Count];
        for (var i = 0; i < gaps.Length; i++)
            gaps[i] = i + 1 == gaps.Length ? Gap.Sentence : Gaps.Of(text.AsSpan(EndOf(i), words[i + 1].Start - EndOf(i)));
    }

    public int Count => words.Count;

    public int Word(int i) => i >= 0 && i < ids.Length ? ids[i] : WordNumbers.Unknown;

    public bool Does(int i, Cue cue) => (lexicon.CuesOf(Word(i)) & cue) != 0;

    public int Group(int i) => lexicon.GroupOf(Word(i));

    public Gap GapAfter(int i) => i < 0 || i >= gaps.Length ? Gap.Sentence : gaps[i];

    public bool EndsPhrase(int i) => words[i].EndsPhrase;

    public int SentenceStart(int i)
    {
        var farthest = Math.Max(i - LongestSentence, 0);
        while (i > farthest && gaps[i - 1] != Gap.Sentence)
            i--;
        return i;
    }

    public int SentenceEnd(int i)
    {
        var farthest = Math.Min(i + LongestSentence, Count);
        while (i < farthest && gaps[i] != Gap.Sentence)
            i++;
        return Math.Min(i + 1, Count);
    }

    public bool HasAny(int from, int to, Cue cue)
    {
        for (var i = Math.Max(from, 0); i < to && i < Count; i++)
        {
            if (Does(i, cue))
                return true;
        }

        return false;
    }

    public ReadOnlySpan<char> Span(int first, int count) => text.AsSpan(words[first].Start, EndOf(first + count - 1) - words[first].Start);

    public string Written(Mention mention)
    {
        var whole = Span(mention.First, mention.Count);
        return (whole.Length <= LongestQuote ? whole : Span(mention.First, mention.Own)).ToString();
    }

    private void Respell()
    {
        for (var i = 0; i < ids.Length; i++)
        {
            if (ids[i] == WordNumbers.Unknown && words[i].Length >= SpellingNeighbors.ShortestWord)
                ids[i] = lexicon.Spelling.Find(Span(i, 1));
        }
    }

    private int EndOf(int i) => words[i].Start + words[i].Length;
}

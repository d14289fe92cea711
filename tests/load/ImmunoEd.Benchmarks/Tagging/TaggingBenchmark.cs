using System.Diagnostics;
using System.Text;
using ImmunoEd.Articles;
using ImmunoEd.Benchmarks.Import;
using ImmunoEd.Publishing;
using ImmunoEd.Tagging;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Tagging;

/// <summary>One text at a time against the whole vocabulary of the content folder, and against one ten times as large.</summary>
internal static class TaggingBenchmark
{
    private const int Seed = 5;
    private const int WarmUps = 500;
    private const int Rounds = 2000;
    private const int PlainSentences = 4;

    private static readonly int[] WordCounts = [200, 2000, 10000];

    public static int Run(string contentDirectory)
    {
        var vocabulary = ContentFolder.Read(contentDirectory).Vocabulary(known: null);
        Console.WriteLine($"Tagging: {Machine.Describe()}\n");
        Console.WriteLine("| words | vocabulary | names | tags found | median µs | p95 µs | allocated bytes |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var times in new[] { 1, 10 })
        {
            var larger = LargerVocabulary.Of(vocabulary, times);
            var tagger = new Tagger(larger);
            foreach (var words in WordCounts)
                Console.WriteLine(Row(tagger, Text(vocabulary, words), words, times, NamesIn(larger)));
        }

        return 0;
    }

    private static string Row(Tagger tagger, string text, int words, int times, int names)
    {
        for (var i = 0; i < WarmUps; i++)
            tagger.Find(text);
        var microseconds = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            tagger.Find(text);
            microseconds[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }

        Array.Sort(microseconds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = tagger.Find(text).Count;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return Invariant($"| {words} | ×{times} | {names} | {found} | {microseconds[Rounds / 2]:0} | {microseconds[Rounds * 95 / 100]:0} | {allocated} |");
    }

    // Every fifth sentence names a cancer type or a drug, as an article about treatment does.
    private static string Text(VocabularySet vocabulary, int words)
    {
        var random = new Random(Seed);
        var prose = new Prose(random);
        string[] names = [.. vocabulary.CancerTypes.Select(type => type.Name), .. vocabulary.Treatments.SelectMany(treatment => treatment.Drugs).Select(drug => drug.Generic)];
        var text = new StringBuilder();
        for (var count = 0; count < words;)
        {
            var part = Invariant($"{prose.Sentences(PlainSentences)} Some people with {prose.Pick(names)} have it too. ");
            text.Append(part);
            count += part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        }

        return text.ToString();
    }

    private static int NamesIn(VocabularySet vocabulary) =>
        vocabulary.CancerTypes.Sum(type => 1 + Count(type.Names)) + vocabulary.Treatments.Sum(treatment => 1 + Count(treatment.Names) + treatment.Drugs.Sum(drug => 1 + drug.Brands.Count));

    private static int Count(Names names) =>
        names.Synonyms.Count + names.Misspellings.Count + names.Abbreviations.Count + names.AmbiguousAbbreviations.Count
        + names.SpanishSynonyms.Count + names.SpanishAbbreviations.Count + names.NeverMatch.Count;
}

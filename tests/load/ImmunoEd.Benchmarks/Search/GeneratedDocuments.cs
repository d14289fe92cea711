using System.Text;
using ImmunoEd.Articles;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Search;

/// <summary>
/// Search documents of 900 words: everyday words as often as English has them (Zipf), over 30,000 words, with names of the
/// portal's own vocabulary among them, so that the evaluation queries match many of them.
/// </summary>
internal sealed class GeneratedDocuments(IReadOnlyList<string> names, IReadOnlyList<string> everydayWords)
{
    private const int Words = 30_000;
    private const int BodyWords = 900;

    private readonly double[] cumulative = Zipf();

    public SearchDocument Make(int id)
    {
        var random = new Random(id);
        return new SearchDocument
        {
            Id = id,
            Section = "basics",
            Slug = Invariant($"page-{id}"),
            Title = $"{Pick(random)} {Name(random)} {Text(random, 3)}",
            Names = random.Next(20) == 0 ? Name(random) : "",
            Summary = Text(random, 25),
            Headings = string.Join('\n', Enumerable.Range(0, 6).Select(_ => Text(random, 4))),
            Body = Text(random, BodyWords),
        };
    }

    // One word in forty is a name, as in an article on one cancer and its drugs.
    private string Text(Random random, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(random.Next(40) == 0 ? Name(random) : Pick(random)).Append(i % 15 == 14 ? ". " : " ");
        return text.ToString();
    }

    private string Name(Random random) => names[random.Next(names.Count)];

    private string Pick(Random random)
    {
        var rank = Array.BinarySearch(cumulative, random.NextDouble());
        rank = Math.Min(rank < 0 ? ~rank : rank, Words - 1);
        return rank < everydayWords.Count ? everydayWords[rank] : Invented(rank);
    }

    private static string Invented(int rank)
    {
        const string Consonants = "bcdfghlmnprstv";
        const string Vowels = "aeiou";
        var word = new StringBuilder();
        for (var rest = rank; rest > 0 || word.Length < 4; rest /= Consonants.Length * Vowels.Length)
            word.Append(Consonants[rest % Consonants.Length]).Append(Vowels[rest / Consonants.Length % Vowels.Length]);
        return word.Append('x').ToString();
    }

    private static double[] Zipf()
    {
        var weights = Enumerable.Range(1, Words).Select(rank => 1.0 / rank).ToArray();
        var total = weights.Sum();
        var sum = 0.0;
        return [.. weights.Select(weight => (sum += weight) / total)];
    }
}

using System.Text;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Import;

/// <summary>The vocabulary files of a generated folder, about as large as a real portal's.</summary>
internal sealed class GeneratedVocabulary
{
    public IReadOnlyList<string> CancerTypes { get; } = Slugs("cancer", 40);

    public IReadOnlyList<string> Treatments { get; } = Slugs("treatment", 12);

    public IReadOnlyList<string> Topics { get; } = Slugs("topic", 30);

    public IReadOnlyList<string> Terms { get; } = Slugs("term", 150);

    public void Write(string directory)
    {
        Write(directory, "cancer-types.yml", CancerTypes, (slug, number) =>
            $"  name: Cancer kind {number}\n  summary: Where it starts and whom it meets, number {number}.\n" + (number % 3 == 0 ? "" : $"  parent: {CancerTypes[number - number % 3]}\n")
            + $"  synonyms: [kind {number} carcinoma, kind {number} tumor]\n  misspellings: [kind {number} caner]\n  icd10cm: [C{number:00}]\n");
        Write(directory, "treatments.yml", Treatments, (_, number) =>
            $"  name: Treatment kind {number}\n  summary: How it works, number {number}.\n  drugs:\n    - generic: examplimab{number}\n      brands: [Brand{number}]\n      year: {2011 + number}\n");
        Write(directory, "topics.yml", Topics, (_, number) => $"  name: Topic {number}\n  summary: What it covers, number {number}.\n");
        Write(directory, "glossary.yml", Terms, (_, number) => $"  term: Term {number}\n  definition: A plain meaning for word number {number}.\n  synonyms: [word {number}]\n");
    }

    private static string[] Slugs(string name, int count) => [.. Enumerable.Range(0, count).Select(number => Invariant($"{name}-{number}"))];

    private static void Write(string directory, string file, IReadOnlyList<string> slugs, Func<string, int, string> rest)
    {
        var text = new StringBuilder();
        foreach (var (number, slug) in slugs.Index())
            text.Append("- slug: ").Append(slug).Append('\n').Append(rest(slug, number));
        File.WriteAllText(Path.Combine(directory, file), text.ToString());
    }
}

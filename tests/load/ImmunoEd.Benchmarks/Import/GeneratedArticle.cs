using System.Text;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Import;

/// <summary>An article of about 700 words as the portal's own are: care cards, a table, a picture, links to other articles, sources.</summary>
internal sealed class GeneratedArticle(int number, GeneratedVocabulary vocabulary, IReadOnlyList<string> addresses)
{
    private readonly Random random = new(number);
    private readonly StringBuilder text = new();

    public string Write()
    {
        var prose = new Prose(random);
        WriteFrontMatter(prose);
        WriteCard(prose, "emergency if you have any of these");
        WriteCard(prose, "same-day if you notice these");
        foreach (var part in Enumerable.Range(1, 5))
            WritePart(prose, part);
        WriteTable(prose);
        text.Append("![A drawing of cells](/media/cells.svg)\n");
        return text.ToString();
    }

    private void WriteFrontMatter(Prose prose)
    {
        text.Append(Invariant($"---\ntitle: \"Page {number}: {prose.Phrase()}\"\nsummary: {prose.Sentences(2)}\n"));
        text.Append(Invariant($"cancerTypes: [{List(prose.Some(vocabulary.CancerTypes, random.Next(1, 4)))}]\n"));
        text.Append(Invariant($"treatments: [{List(prose.Some(vocabulary.Treatments, random.Next(1, 3)))}]\n"));
        text.Append(Invariant($"topics: [{List(prose.Some(vocabulary.Topics, random.Next(1, 4)))}]\n"));
        WriteList("keyPoints", prose, 4);
        WriteList("nextSteps", prose, 3);
        WriteList("questions", prose, 4);
        text.Append("factsChecked: 2026-11-22\nsources:\n");
        foreach (var source in Enumerable.Range(1, 6))
            text.Append(Invariant($"  - title: \"Source {source}: {prose.Phrase()}\"\n    publisher: An institute\n    url: https://example.org/{number}/{source}\n    accessed: 2026-11-22\n"));
        text.Append("---\n");
    }

    private static string List(IEnumerable<string> slugs) => string.Join(", ", slugs);

    private void WriteList(string key, Prose prose, int count)
    {
        text.Append(key).Append(":\n");
        foreach (var _ in Enumerable.Range(0, count))
            text.Append("  - ").Append(prose.Sentence()).Append('\n');
    }

    private void WriteCard(Prose prose, string heading)
    {
        text.Append("::: ").Append(heading).Append('\n');
        foreach (var _ in Enumerable.Range(0, 4))
            text.Append("- ").Append(prose.Sentence()).Append('\n');
        text.Append(":::\n\n");
    }

    private void WritePart(Prose prose, int part)
    {
        text.Append(Invariant($"## Part {part}: {prose.Phrase()}\n\n{prose.Sentences(3)} See [{prose.Phrase()}]({prose.Pick(addresses)}) and the word [here](/glossary/{prose.Pick(vocabulary.Terms)}).\n\n"));
        text.Append(Invariant($"{prose.Sentences(2)} **{prose.Subject()}** comes first.\n\n- {prose.Sentence()}\n- {prose.Sentence()}\n\n"));
    }

    private void WriteTable(Prose prose)
    {
        text.Append("| What you notice | What to do |\n|---|---|\n");
        foreach (var _ in Enumerable.Range(0, 5))
            text.Append(Invariant($"| {prose.Phrase()} | {prose.Sentence()} |\n"));
        text.Append('\n');
    }
}

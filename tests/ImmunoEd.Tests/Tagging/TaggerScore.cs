using System.Text.Json;
using ImmunoEd.Articles;

namespace ImmunoEd.Tests.Tagging;

internal sealed record LabelledText(string Id, string Text, string[] Tags, string[] Optional, string Kind, string[]? Treatments = null);

/// <summary>Precision, recall and F1 over all tags of all texts; optional tags count neither way.</summary>
internal sealed class TaggerScore
{
    private readonly List<string> misses = [];

    public int Texts { get; private set; }

    public int Right { get; private set; }

    public int Extra { get; private set; }

    public int Missing { get; private set; }

    public int Exact => Texts - misses.Count;

    public double Precision => Right / (double)Math.Max(Right + Extra, 1);

    public double Recall => Right / (double)Math.Max(Right + Missing, 1);

    public double F1 => 2.0 * Right / Math.Max((2 * Right) + Extra + Missing, 1);

    public static IReadOnlyList<LabelledText> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "ImmunoEd.Tests", "Tagging", file))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<LabelledText>(line, JsonSerializerOptions.Web)!)];

    public static TaggerScore Of(IEnumerable<LabelledText> texts)
    {
        var score = new TaggerScore();
        foreach (var text in texts)
            score.Add(text);
        return score;
    }

    public override string ToString() =>
        FormattableString.Invariant($"F1 {F1:0.000}, precision {Precision:0.000}, recall {Recall:0.000}, exact {Exact} of {Texts}\n") + string.Join('\n', misses);

    private void Add(LabelledText text)
    {
        Texts++;
        var found = TaggerVocabulary.Tagger.Find(text.Text).Where(tag => tag.Kind == TagKind.CancerType).Select(tag => tag.Slug).Except(text.Optional).ToList();
        var expected = text.Tags.Except(text.Optional).ToList();
        var (extra, missing) = (found.Except(expected).ToList(), expected.Except(found).ToList());
        Right += found.Count - extra.Count;
        Extra += extra.Count;
        Missing += missing.Count;
        if (extra.Count + missing.Count > 0)
            misses.Add($"{text.Id} ({text.Kind}): extra [{string.Join(", ", extra)}], missing [{string.Join(", ", missing)}]: {text.Text}");
    }
}

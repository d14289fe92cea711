using System.Text.Json;

namespace ImmunoEd.Tests.Searching;

internal sealed record EvaluationQuery(string Query, IReadOnlyList<string> Expected, IReadOnlyList<string> Acceptable, string Kind, bool? IsUrgent);

internal sealed record ScoredQuery(EvaluationQuery Query, double Score, bool IsUrgent, IReadOnlyList<string> Pages)
{
    public override string ToString() => $"{Score} [{Query.Kind}] {Query.Query}: {string.Join(' ', Pages)}";
}

/// <summary>Scores a set of queries as its readme says: an expected concept among the first three results counts 1, an acceptable one a half.</summary>
internal sealed class SearchEvaluation
{
    private readonly Dictionary<string, HashSet<string>> pagesOfConcept;

    /// <param name="pages">The slugs of the pages that there are.</param>
    public SearchEvaluation(IReadOnlySet<string> pages) => pagesOfConcept = Rows("concepts.tsv")
        .ToDictionary(row => row[0], row => List(row.ElementAtOrDefault(3) ?? "").Append(row[0]).Where(pages.Contains).ToHashSet());

    public static IReadOnlyList<EvaluationQuery> Load(string file) =>
        [.. Rows(file).Select(row => new EvaluationQuery(row[1], List(row[2]), List(row[3]), row[4], row.Length > 5 ? row[5] == "yes" : null))];

    /// <summary>A query for something on which there is no page yet cannot be scored.</summary>
    public bool CanScore(EvaluationQuery query) => query.Expected.Count == 0 || query.Expected.Any(HasPage);

    public bool HasPage(string concept) => pagesOfConcept[concept].Count > 0;

    public async Task<ScoredQuery> ScoreAsync(HttpClient client, EvaluationQuery query)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync("/search.json?q=" + Uri.EscapeDataString(query.Query)));
        var results = answer.RootElement.GetProperty("results").EnumerateArray().ToList();
        var first = results.Take(3).Where(result => result.GetProperty("section").GetString() != "glossary").Select(result => result.GetProperty("slug").GetString()!).ToHashSet();
        var score = query.Expected.Count == 0 ? (results.Count == 0 ? 1 : 0)
            : query.Expected.Any(concept => pagesOfConcept[concept].Overlaps(first)) ? 1
            : query.Acceptable.Any(concept => pagesOfConcept[concept].Overlaps(first)) ? 0.5
            : 0;
        return new ScoredQuery(query, score, answer.RootElement.GetProperty("urgent").GetBoolean(), [.. results.Take(3).Select(result => result.GetProperty("url").GetString()!)]);
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "ImmunoEd.Tests", "Searching", file)).Skip(1).Select(line => line.Split('\t'));

    private static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

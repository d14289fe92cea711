using Xunit.Abstractions;

namespace ImmunoEd.Tests.Searching;

/// <summary>Patients' own queries through the public address; what has no page yet is named, not scored.</summary>
[Collection(SharedPortal.Name)]
public sealed class SearchEvaluationTests(Portal portal, ITestOutputHelper output)
{
    private const int LargeKind = 10;

    [Theory]
    [InlineData("search-dev.tsv")]
    [InlineData("search-more.tsv")]
    public async Task Patients_find_the_right_page_among_the_first_three(string file)
    {
        var (evaluation, queries) = (await EvaluationAsync(), SearchEvaluation.Load(file));
        var scored = await Task.WhenAll(queries.Where(evaluation.CanScore).Select(query => evaluation.ScoreAsync(portal.Client(), query)));
        foreach (var miss in scored.Where(query => query.Score < 1))
            output.WriteLine(miss.ToString());
        var without = queries.SelectMany(query => query.Expected).Where(concept => !evaluation.HasPage(concept)).Distinct().ToList();
        output.WriteLine($"{scored.Length} of {queries.Count} queries scored; {without.Count} concepts have no page: {string.Join(", ", without)}");

        Assert.InRange(scored.Length, queries.Count / 3, queries.Count);
        Assert.InRange(scored.Average(query => query.Score), 0.95, 1);
        var sizes = scored.CountBy(query => query.Query.Kind).ToDictionary();
        Assert.All(scored.GroupBy(query => sizes[query.Query.Kind] < LargeKind ? "small kinds" : query.Query.Kind), kind =>
        {
            output.WriteLine($"{kind.Key}: {kind.Average(query => query.Score):0.000} of {kind.Count()}");
            Assert.InRange(kind.Average(query => query.Score), 0.90, 1);
        });
    }

    [Fact]
    public async Task A_query_that_names_an_emergency_sign_is_urgent_and_few_others_are()
    {
        var evaluation = await EvaluationAsync();
        var scored = await Task.WhenAll(SearchEvaluation.Load("search-more.tsv").Select(query => evaluation.ScoreAsync(portal.Client(), query)));
        var (missed, needless) = (
            scored.Where(query => query.Query.IsUrgent == true && !query.IsUrgent).ToList(),
            scored.Where(query => query.Query.IsUrgent == false && query.IsUrgent).ToList());
        output.WriteLine($"missed: {string.Join("; ", missed)}\nneedless: {string.Join("; ", needless)}");

        Assert.Empty(missed);
        Assert.InRange(needless.Count, 0, scored.Length / 50);
    }

    private async Task<SearchEvaluation> EvaluationAsync()
    {
        var sitemap = await portal.Client().GetStringAsync("/sitemap.xml");
        var pages = Reading.Parse(sitemap).QuerySelectorAll("loc").Select(location => location.TextContent.Split('/'))
            .Where(parts => parts[^2] is not ("topics" or "glossary")).Select(parts => parts[^1]).ToHashSet();
        var types = (await portal.Client().PageAsync("/cancer-types")).QuerySelector("main")!.Links().Where(link => link.StartsWith("/cancer-types/", StringComparison.Ordinal));
        return new SearchEvaluation(pages.Concat(types.Select(link => link.Split('/')[^1])).ToHashSet());
    }
}

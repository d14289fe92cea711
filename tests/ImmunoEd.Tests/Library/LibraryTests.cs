using System.Text.RegularExpressions;
using ImmunoEd.Articles;
using ImmunoEd.Rendering;
using Xunit.Abstractions;

namespace ImmunoEd.Tests.Library;

/// <summary>What every page of the library owes its reader, beyond what `check` says.</summary>
public sealed partial class LibraryTests(LibraryFolder library, ITestOutputHelper output) : IClassFixture<LibraryFolder>
{
    private const double LargestShare = 0.12;

    [Fact]
    public void Every_page_has_points_steps_questions_and_sources()
    {
        Assert.All(library.Pages, page =>
        {
            Assert.InRange(page.Text.KeyPoints.Count, 3, 5);
            Assert.InRange(page.Text.NextSteps.Count, 2, 7);
            Assert.InRange(page.Text.Questions.Count, 3, 7);
            Assert.NotEmpty(page.Text.Sources);
            Assert.NotNull(page.Text.FactsChecked);
            Assert.NotEmpty(page.Text.Topics.Concat(page.Text.Treatments));
        });
    }

    [Fact]
    public void No_line_of_the_boxes_stands_on_two_pages()
    {
        var lines = library.Pages.SelectMany(page => page.Text.KeyPoints.Concat(page.Text.NextSteps).Concat(page.Text.Questions).Select(line => (Line: line.ToLowerInvariant(), page.Address)));

        Assert.Empty(lines.GroupBy(line => line.Line).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(' ', group.Select(line => line.Address))}"));
    }

    [Fact]
    public void No_two_pages_repeat_each_other()
    {
        var runs = library.Pages.Select(page => (page.Address, Runs: SharedWords.RunsOf(page.Rendered))).ToList();
        var shares = from one in runs
                     from other in runs
                     where string.CompareOrdinal(one.Address, other.Address) < 0
                     select (Share: SharedWords.Share(one.Runs, other.Runs), Pages: $"{one.Address} {other.Address}");
        var largest = shares.OrderByDescending(pair => pair.Share).Take(10).ToList();
        foreach (var (share, pages) in largest)
            output.WriteLine($"{share:0.000} {pages}");

        Assert.InRange(largest[0].Share, 0, LargestShare);
    }

    [Fact]
    public void Every_concept_that_patients_search_for_has_a_page()
    {
        var slugs = library.Pages.Select(page => page.Article.Slug).ToHashSet();
        var rows = File.ReadLines(Path.Combine(Repository.Root, "tests", "ImmunoEd.Tests", "Searching", "concepts.tsv")).Skip(1).Select(line => line.Split('\t'));
        var without = rows.Where(row => !row.ElementAtOrDefault(3)?.Split(',', StringSplitOptions.TrimEntries).Append(row[0]).Any(slugs.Contains) ?? true).Select(row => row[0]);

        Assert.Equal(["webinars-and-videos"], without);
    }

    [Fact]
    public void Every_cancer_type_has_a_hub_with_a_table_of_its_treatments()
    {
        Assert.All(library.Vocabulary.CancerTypes, type =>
        {
            var hub = library.ByAddress[type.Address];
            Assert.Contains(hub.Text.CancerTypes, tag => tag.Value == type.Slug);
            Assert.Contains(hub.Rendered.Prose, block => block.Kind == ProseKind.Cell);
        });
    }

    [Fact]
    public void Every_side_effect_has_a_page_that_its_overview_leads_to()
    {
        Assert.All(library.Vocabulary.SideEffects, effect =>
        {
            Assert.Equal($"/side-effects/{effect.Slug}", effect.Page);
            Assert.True(library.ByAddress[effect.Overview!].HasLinkTo(effect.Page!), $"{effect.Overview} does not lead to {effect.Page}");
            Assert.True(library.ByAddress[effect.Page!].HasLinkTo(effect.Overview!), $"{effect.Page} does not lead to {effect.Overview}");
        });
    }

    [Fact]
    public void Every_side_effect_page_says_when_to_call()
    {
        Assert.All(library.Pages.Where(page => page.Article.Section == "side-effects"), page => Assert.Contains(UrgencySteps.SameDay, UrgencySteps.Of(page.Text.Body).Keys));
    }

    [Fact]
    public void Signs_of_the_skin_are_described_for_every_skin()
    {
        string[] pages = ["skin-side-effects", "rash-and-itch", "severe-skin-reaction", "vitiligo-and-hair-changes", "injection-site-reaction"];

        Assert.All(pages, slug => Assert.All(["light", "brown", "black"], skin =>
            Assert.Contains(library.ByAddress["/side-effects/" + slug].Prose, line => line.Contains(skin, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public void Shares_of_people_are_counted_not_given_in_percent() =>
        Assert.Empty(Found(Percent()));

    [Fact]
    public void Temperatures_are_given_in_both_units()
    {
        Assert.Empty(library.Pages.SelectMany(page => page.Prose.Where(line => line.Contains("°F", StringComparison.Ordinal) != line.Contains("°C", StringComparison.Ordinal))
            .Select(line => $"{page.Address}: {line}")));
    }

    [Fact]
    public void Nobody_is_told_to_start_stop_or_change_a_drug() =>
        Assert.Empty(Found(DrugOrder()));

    [Fact]
    public void No_page_claims_a_review_or_fills_a_line() =>
        Assert.Empty(Found(Claim()));

    private IEnumerable<string> Found(Regex words) =>
        library.Pages.SelectMany(page => page.Prose.Where(line => words.IsMatch(line)).Select(line => $"{page.Address}: {line}"));

    [GeneratedRegex(@"\d\s?%|\bper ?cent\b", RegexOptions.IgnoreCase)]
    private static partial Regex Percent();

    // An order stands at the start of a sentence: “Ask before you stop taking it” is none.
    [GeneratedRegex(@"(^|[.:;!?]\s+)(Start|Stop|Skip|Double|Halve|Increase|Reduce|Pause|Switch|Keep|Continue)\s+(on\s+)?(taking|using|your|the|all|any)?\s*(\w+\s+)?(medicines?|drugs?|pills?|tablets?|steroids?|doses?|treatment|prednisone|immunotherapy|antibiotics?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DrugOrder();

    [GeneratedRegex(@"\bplease note\b|\bit is important to note\b|\b(reviewed|checked|approved) by (a|our|dr)\b|\bour (doctors|experts|clinicians)\b|\bas (we|mentioned) (said|above)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();
}

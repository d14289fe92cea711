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
        Findings.AssertNone(library.Pages.Where(page => !(page.Text.KeyPoints.Count is >= 3 and <= 5
            && page.Text.NextSteps.Count is >= 2 and <= 7
            && page.Text.Questions.Count is >= 3 and <= 7
            && page.Text.Sources.Count > 0
            && page.Text.FactsChecked is not null
            && page.Text.Topics.Count + page.Text.Treatments.Count > 0)).Select(page => page.Address));
    }

    [Fact]
    public void No_line_of_the_boxes_stands_on_two_pages()
    {
        var lines = library.Pages.SelectMany(page => page.Text.KeyPoints.Concat(page.Text.NextSteps).Concat(page.Text.Questions).Select(line => (Line: line.ToLowerInvariant(), page.Address)));

        Findings.AssertNone(lines.GroupBy(line => line.Line).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(' ', group.Select(line => line.Address))}"));
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
    public void Every_page_of_the_catalogue_is_there_under_its_tags()
    {
        var catalogue = File.ReadLines(Path.Combine(Repository.Root, "tests", "ImmunoEd.Tests", "Library", "catalogue.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        Assert.Equal(131, catalogue.Count);
        Findings.AssertNone(catalogue.Select(row => row[0]).Where(address => !library.ByAddress.ContainsKey(address)));
        Findings.AssertNone(from row in catalogue
                            where library.ByAddress.ContainsKey(row[0])
                            from tag in row[1].Split(',').Except(TagsOf(library.ByAddress[row[0]]))
                            select $"{row[0]}: {tag}");
    }

    [Fact]
    public void Every_cancer_type_has_a_hub_with_a_table_of_its_treatments()
    {
        var without = library.Vocabulary.CancerTypes.Where(type => !(library.ByAddress.TryGetValue(type.Address, out var hub)
            && hub.Text.CancerTypes.Any(tag => tag.Value == type.Slug) && hub.Rendered.Prose.Any(block => block.Kind == ProseKind.Cell)));

        Findings.AssertNone(without.Select(type => type.Slug));
    }

    [Fact]
    public void Every_side_effect_has_a_page_that_leads_to_its_overview_and_back()
    {
        var astray = library.Vocabulary.SideEffects.Where(effect => !(effect.Page == $"/side-effects/{effect.Slug}"
            && library.ByAddress.TryGetValue(effect.Page, out var page) && library.ByAddress.TryGetValue(effect.Overview!, out var overview)
            && page.HasLinkTo(effect.Overview!) && overview.HasLinkTo(effect.Page)));

        Findings.AssertNone(astray.Select(effect => effect.Slug));
    }

    [Fact]
    public void Every_side_effect_page_says_when_to_call() =>
        Findings.AssertNone(library.Pages.Where(page => page.Article.Section == "side-effects" && !UrgencySteps.Of(page.Text.Body).ContainsKey(UrgencySteps.SameDay)).Select(page => page.Address));

    [Fact]
    public void Signs_of_the_skin_are_described_for_every_skin()
    {
        string[] pages = ["skin-side-effects", "rash-and-itch", "severe-skin-reaction", "vitiligo-and-hair-changes", "injection-site-reaction"];
        string[] skins = ["light", "brown", "black"];

        Findings.AssertNone(from slug in pages
                            from skin in skins
                            where !library.ByAddress.TryGetValue("/side-effects/" + slug, out var page) || !page.Prose.Any(line => line.Contains(skin, StringComparison.OrdinalIgnoreCase))
                            select $"{slug}: {skin}");
    }

    [Fact]
    public void Shares_of_people_are_counted_not_given_in_percent() =>
        Findings.AssertNone(Found(Percent()).Where(line => !ReportScore().IsMatch(line)));

    [Fact]
    public void Temperatures_are_given_in_both_units()
    {
        Findings.AssertNone(library.Pages.SelectMany(page => page.Prose.Where(line => line.Contains("°F", StringComparison.Ordinal) != line.Contains("°C", StringComparison.Ordinal))
            .Select(line => $"{page.Address}: {line}")));
    }

    [Fact]
    public void Nobody_is_told_to_start_stop_or_change_a_drug() =>
        Findings.AssertNone(Found(DrugOrder()));

    [Fact]
    public void No_page_claims_a_review_or_fills_a_line() =>
        Findings.AssertNone(Found(Claim()));

    private static IEnumerable<string> TagsOf(LibraryPage page) =>
        page.Text.CancerTypes.Concat(page.Text.Treatments).Concat(page.Text.Topics).Select(tag => tag.Value);

    private IEnumerable<string> Found(Regex words) =>
        library.Pages.SelectMany(page => page.Prose.Where(line => words.IsMatch(line)).Select(line => $"{page.Address}: {line}"));

    [GeneratedRegex(@"\d\s?%|\bper ?cent\b", RegexOptions.IgnoreCase)]
    private static partial Regex Percent();

    // A lab report prints a PD-L1 score in percent, and the page has to name what the reader sees there.
    [GeneratedRegex(@"\b(TPS|CPS|PD-L1)\b")]
    private static partial Regex ReportScore();

    // An order stands at the start of a sentence: “Ask before you stop taking it” is none.
    [GeneratedRegex(@"(^|[.:;!?]\s+)(Start|Stop|Skip|Double|Halve|Increase|Reduce|Pause|Switch|Keep|Continue)\s+(on\s+)?(taking|using|your|the|all|any)?\s*(\w+\s+)?(medicines?|drugs?|pills?|tablets?|steroids?|doses?|treatment|prednisone|immunotherapy|antibiotics?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DrugOrder();

    [GeneratedRegex(@"\bplease note\b|\bit is important to note\b|\b(reviewed|checked|approved) by (a|our|dr)\b|\bour (doctors|experts|clinicians)\b|\bas (we|mentioned) (said|above)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();
}

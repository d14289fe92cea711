using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;
using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Library;

/// <summary>Writes docs/clinical-review.md: what a clinic signs off first, and every line of it that needs a clinician's eye.</summary>
internal static partial class ClinicalReviewList
{
    private const string Head =
        """
        # What a clinician signs off, in order of risk

        No page of this library has been reviewed by a clinician. Until one has signed a page off in the portal, the page says so. This list is the order in which to do it, and names in each page every line with a threshold (a temperature, a count, a time) and every line about a medicine. It is made from `content/` by `IMMUNOED_WRITE_DOCS=1 dotnet test tests/ImmunoEd.Tests --filter ClinicalReview`; a test fails when it is out of date.

        How to use it: read a page in the portal, hold its lines against your own clinic's rules, change what differs in the editor, and sign off the text. What differs between guidelines is named at the page; the library takes the choice that sends a patient to help sooner.

        """;

    private static readonly (string Name, string Why)[] Steps =
    [
        ("First: pages that say what an emergency is", "A sign that is missing or too low here can cost a life. Those with the most emergency signs come first."),
        ("Second: pages that say when to call on the same day", "They name no emergency of their own, but a call that is not made."),
        ("Third: pages with statements about medicines", "What a medicine does, who may have it, and what to ask before taking one."),
        ("Fourth: the rest", "No threshold, no medicine: read for tone and truth."),
    ];

    public static string Write(LibraryFolder library, IReadOnlyDictionary<string, string> differences)
    {
        var drugs = DrugNames(library.Vocabulary);
        var pages = library.Pages.Select(page => Entry.Of(page, drugs, differences)).ToLookup(entry => entry.Step);
        var text = new StringBuilder(Head);
        text.AppendLine(CultureInfo.InvariantCulture, $"{library.Pages.Count} pages: {string.Join(", ", Enumerable.Range(0, Steps.Length).Select(step => $"{pages[step].Count()} in step {step + 1}"))}.");
        for (var step = 0; step < Steps.Length; step++)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {Steps[step].Name}").AppendLine().AppendLine(Steps[step].Why);
            foreach (var entry in pages[step].OrderByDescending(entry => entry.EmergencySigns).ThenBy(entry => entry.Page.Address, StringComparer.Ordinal))
                entry.Write(text);
        }

        return text.ToString();
    }

    private static HashSet<string> DrugNames(VocabularySet vocabulary) => vocabulary.Treatments
        .SelectMany(treatment => treatment.Drugs)
        .SelectMany(drug => drug.Brands.Append(drug.Generic))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private sealed record Entry(LibraryPage Page, int Step, int EmergencySigns, IReadOnlyList<string> Thresholds, IReadOnlyList<string> Medicines, string? Difference)
    {
        public static Entry Of(LibraryPage page, HashSet<string> drugs, IReadOnlyDictionary<string, string> differences)
        {
            var cards = UrgencySteps.SignsOf(page.Text.Body);
            var sentences = page.Prose.SelectMany(Sentences.Split).Select(sentence => sentence.Trim()).Distinct().ToList();
            var thresholds = sentences.Where(sentence => Threshold().IsMatch(sentence)).ToList();
            var medicines = sentences.Except(thresholds).Where(sentence => Medicine().IsMatch(sentence) || drugs.Any(drug => sentence.Contains(drug, StringComparison.OrdinalIgnoreCase)))
                .Concat(Rows(page.Rendered))
                .ToList();
            var step = cards.ContainsKey("emergency") ? 0 : cards.ContainsKey(UrgencySteps.SameDay) ? 1 : medicines.Count + thresholds.Count > 0 ? 2 : 3;
            var difference = page.Article.Section == "side-effects" ? differences.GetValueOrDefault(page.Article.Slug) : null;
            return new Entry(page, step, cards.GetValueOrDefault("emergency", 0), thresholds, medicines, difference);
        }

        public void Write(StringBuilder text)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"### {Page.Text.Title} (`{Page.Address}`)").AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"{EmergencySigns} emergency signs. Facts checked {Page.Text.FactsChecked:yyyy-MM-dd}, {Page.Text.Sources.Count} sources.");
            if (Difference is not null)
                text.AppendLine().AppendLine("Where guidance differs: " + Difference);
            WriteList(text, "Thresholds", Thresholds);
            WriteList(text, "Medicines", Medicines);
        }

        private static void WriteList(StringBuilder text, string name, IReadOnlyList<string> lines)
        {
            if (lines.Count == 0)
                return;
            text.AppendLine().AppendLine(name + ":").AppendLine();
            foreach (var line in lines)
                text.AppendLine("- " + line);
        }

        // A table says which drug is used when: one line for each row, its cells in order.
        private static IEnumerable<string> Rows(RenderedText rendered) => rendered.Prose
            .Where(block => block.Kind == ProseKind.Cell)
            .GroupBy(block => block.Line)
            .Select(row => string.Join(" | ", row.Select(cell => cell.Text)));
    }

    [GeneratedRegex(@"°|\b\d+(\.\d+)?\s*(or more|or less|times|stools|hours?|days?|weeks?|months?|minutes?|pounds|kg|cups?|years?)\b|\bat once\b|\bwithin (a|an|one|two|three|\d+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Threshold();

    [GeneratedRegex(@"\b(medicines?|drugs?|pills?|tablets?|steroids?|antibiotics?|insulin|ibuprofen|acetaminophen|aspirin|loperamide|laxatives?|vaccines?|supplements?|chemo(therapy)?|dose|doses|blood thinners?|hormone tablets?|creams?)\b|\w(mab|nib|leucel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Medicine();
}

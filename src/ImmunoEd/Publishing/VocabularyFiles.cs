using ImmunoEd.Articles;
using YamlDotNet.RepresentationModel;

namespace ImmunoEd.Publishing;

/// <summary>Reads the vocabulary files of the content folder.</summary>
internal sealed class VocabularyFiles(ICollection<ContentFinding> findings)
{
    public const string CancerTypesFile = "cancer-types.yml";
    public const string TreatmentsFile = "treatments.yml";
    public const string TopicsFile = "topics.yml";
    public const string SideEffectsFile = "side-effects.yml";
    public const string GlossaryFile = "glossary.yml";

    public static IReadOnlyList<string> All { get; } = [CancerTypesFile, TreatmentsFile, TopicsFile, SideEffectsFile, GlossaryFile];

    public IReadOnlyList<CancerType> CancerTypes(string text, IReadOnlyList<Treatment> treatments)
    {
        var entries = Entries(CancerTypesFile, text, "slug", "name", "summary", "clinical_name", "parent", "spanish", "spanish_synonyms", "synonyms",
            "abbreviations", "abbreviations_ambiguous", "abbreviations_spanish", "misspellings", "never_match", "icd10cm", "treatments");
        var parents = entries.GroupBy(entry => entry.Text("slug") ?? "").ToDictionary(group => group.Key, group => group.First().Text("parent"));
        return [.. entries.Select((entry, position) =>
        {
            if (entry.Text("parent") is { } parent && !parents.ContainsKey(parent))
                entry.Report(entry.LineOf("parent"), $"The parent “{parent}” is not a cancer type of this file.");
            else if (IsItsOwnAncestor(entry.Text("slug") ?? "", parents))
                entry.Report(entry.LineOf("parent"), $"“{entry.Text("slug")}” is its own parent, or its parent’s parent.");
            ReportUnknownTreatments(entry, "treatments", treatments);
            return new CancerType
            {
                Slug = entry.RequiredText("slug"),
                Position = position,
                Name = entry.RequiredText("name"),
                Summary = entry.RequiredText("summary"),
                ClinicalName = entry.Text("clinical_name"),
                Spanish = entry.Text("spanish"),
                Parent = entry.Text("parent"),
                Names = NamesOf(entry),
                Icd10Cm = entry.Texts("icd10cm"),
                Treatments = entry.Texts("treatments"),
            };
        })];
    }

    public IReadOnlyList<Treatment> Treatments(string text) =>
        [.. Entries(TreatmentsFile, text, "slug", "name", "summary", "clinical_name", "spanish", "spanish_synonyms", "synonyms", "misspellings", "abbreviations",
                "never_match", "page", "drugs")
            .Select((entry, position) => new Treatment
            {
                Slug = entry.RequiredText("slug"),
                Position = position,
                Name = entry.RequiredText("name"),
                Summary = entry.RequiredText("summary"),
                ClinicalName = entry.Text("clinical_name"),
                Spanish = entry.Text("spanish"),
                Names = NamesOf(entry),
                Drugs = [.. entry.Objects("drugs", "generic", "brands", "year")
                    .Select(drug => new Drug(drug.RequiredText("generic"), drug.Texts("brands"), drug.Number("year")))],
                Page = entry.Text("page"),
            })];

    public IReadOnlyList<Topic> Topics(string text) =>
        [.. Entries(TopicsFile, text, "slug", "name", "summary", "spanish", "spanish_synonyms", "synonyms", "misspellings", "abbreviations", "page")
            .Select((entry, position) => new Topic
            {
                Slug = entry.RequiredText("slug"),
                Position = position,
                Name = entry.RequiredText("name"),
                Summary = entry.RequiredText("summary"),
                Spanish = entry.Text("spanish"),
                Names = NamesOf(entry),
                Page = entry.Text("page"),
            })];

    public IReadOnlyList<SideEffect> SideEffects(string text, IReadOnlyList<Treatment> treatments) =>
        [.. Entries(SideEffectsFile, text, "slug", "name", "clinical_name", "spanish", "spanish_synonyms", "synonyms", "misspellings", "abbreviations",
                "never_match", "page", "overview", "emergency_signs", "emergency_after")
            .Select((entry, position) =>
            {
                ReportUnknownTreatments(entry, "emergency_after", treatments);
                return new SideEffect
                {
                    Slug = entry.RequiredText("slug"),
                    Position = position,
                    Name = entry.RequiredText("name"),
                    ClinicalName = entry.Text("clinical_name"),
                    Spanish = entry.Text("spanish"),
                    Names = NamesOf(entry),
                    Page = entry.Text("page"),
                    Overview = entry.Text("overview"),
                    EmergencySigns = entry.Texts("emergency_signs"),
                    EmergencyAfter = entry.Texts("emergency_after"),
                };
            })];

    public IReadOnlyList<GlossaryTerm> GlossaryTerms(string text)
    {
        var entries = Entries(GlossaryFile, text, "slug", "term", "definition", "abbreviation", "synonyms", "misspellings", "spanish",
            "spanish_synonyms", "related", "nci_url");
        var slugs = entries.Select(entry => entry.Text("slug")).ToHashSet();
        return [.. entries.Select(entry =>
        {
            if (entry.Text("nci_url") is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
                entry.Report(entry.LineOf("nci_url"), "“nci_url” must be a whole web address that begins with https://.");
            foreach (var (related, line) in entry.TextsWithLines("related"))
            {
                if (!slugs.Contains(related))
                    entry.Report(line, $"The related term “{related}” is not a slug of this file.");
            }

            return new GlossaryTerm
            {
                Slug = entry.RequiredText("slug"),
                Term = entry.RequiredText("term"),
                Definition = entry.RequiredText("definition"),
                Abbreviation = entry.Text("abbreviation"),
                Spanish = entry.Text("spanish"),
                Synonyms = entry.Texts("synonyms"),
                SpanishSynonyms = entry.Texts("spanish_synonyms"),
                Misspellings = entry.Texts("misspellings"),
                Related = entry.Texts("related"),
                NciUrl = entry.Text("nci_url"),
            };
        })];
    }

    private static void ReportUnknownTreatments(YamlObject entry, string key, IReadOnlyList<Treatment> treatments)
    {
        foreach (var (treatment, line) in entry.TextsWithLines(key))
        {
            if (treatments.All(known => known.Slug != treatment))
                entry.Report(line, $"There is no treatment “{treatment}” in {TreatmentsFile}.");
        }
    }

    private static bool IsItsOwnAncestor(string slug, Dictionary<string, string?> parents)
    {
        var ancestor = parents.GetValueOrDefault(slug);
        for (var steps = 0; ancestor is not null && ancestor != slug && steps < parents.Count; steps++)
            ancestor = parents.GetValueOrDefault(ancestor);
        return ancestor == slug;
    }

    private static Names NamesOf(YamlObject entry) => new()
    {
        Synonyms = entry.Texts("synonyms"),
        Misspellings = entry.Texts("misspellings"),
        Abbreviations = entry.Texts("abbreviations"),
        AmbiguousAbbreviations = entry.Texts("abbreviations_ambiguous"),
        SpanishSynonyms = entry.Texts("spanish_synonyms"),
        SpanishAbbreviations = entry.Texts("abbreviations_spanish"),
        NeverMatch = entry.Texts("never_match"),
    };

    private List<YamlObject> Entries(string file, string text, params string[] keys)
    {
        try
        {
            var root = SafeYaml.Load(text, file, firstLine: 1, ContentLimits.VocabularyBytes, ContentLimits.FrontMatterDepth + 1);
            if (root is YamlSequenceNode list)
            {
                var entries = list.Children.Select(node => new YamlObject(node, file, 1, ContentRules.Vocabulary, findings, keys)).ToList();
                ReportSlugs(entries);
                return entries;
            }

            if (root is not null)
                findings.Add(new ContentFinding(file, 1, ContentRules.Vocabulary, "A list of entries is expected, each beginning with “- slug:”.", Blocks: true));
        }
        catch (ContentException fault)
        {
            foreach (var finding in fault.Findings)
                findings.Add(finding);
        }

        return [];
    }

    private static void ReportSlugs(List<YamlObject> entries)
    {
        var seen = new HashSet<string>();
        foreach (var entry in entries)
        {
            var slug = entry.Text("slug") ?? "";
            if (slug.Length > 0 && !Slugs.IsSlug(slug))
                entry.Report(entry.LineOf("slug"), Slugs.Rule(slug));
            if (slug.Length > 0 && !seen.Add(slug))
                entry.Report(entry.LineOf("slug"), $"The slug “{slug}” stands in this file twice.");
        }
    }
}

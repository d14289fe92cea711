using System.Globalization;
using System.Text;
using ImmunoEd.Articles;

namespace ImmunoEd.Publishing;

/// <summary>Writes an entry of a vocabulary file: the keys in the order of <see cref="VocabularyFiles"/>, those without a value left out.</summary>
internal static class VocabularyYaml
{
    public static string Write(GlossaryTerm term) => new Entry()
        .Text("slug", term.Slug)
        .Text("term", term.Term)
        .Text("definition", term.Definition)
        .Text("abbreviation", term.Abbreviation)
        .List("synonyms", term.Synonyms)
        .List("misspellings", term.Misspellings)
        .Text("spanish", term.Spanish)
        .List("spanish_synonyms", term.SpanishSynonyms)
        .List("related", term.Related)
        .Text("nci_url", term.NciUrl)
        .ToString();

    public static string Write(CancerType type) => new Entry()
        .Text("slug", type.Slug)
        .Text("name", type.Name)
        .Text("summary", type.Summary)
        .Text("clinical_name", type.ClinicalName)
        .Text("parent", type.Parent)
        .Text("spanish", type.Spanish)
        .List("spanish_synonyms", type.Names.SpanishSynonyms)
        .List("synonyms", type.Names.Synonyms)
        .List("abbreviations", type.Names.Abbreviations)
        .List("abbreviations_ambiguous", type.Names.AmbiguousAbbreviations)
        .List("abbreviations_spanish", type.Names.SpanishAbbreviations)
        .List("misspellings", type.Names.Misspellings)
        .List("never_match", type.Names.NeverMatch)
        .List("icd10cm", type.Icd10Cm)
        .List("treatments", type.Treatments)
        .ToString();

    private sealed class Entry
    {
        private readonly StringBuilder yaml = new();

        public Entry Text(string key, string? value) => string.IsNullOrEmpty(value) ? this : Line(key, YamlScalar.Write(value));

        public Entry List(string key, IReadOnlyList<string> values) =>
            values.Count == 0 ? this : Line(key, $"[{string.Join(", ", values.Select(YamlScalar.WriteInList))}]");

        public override string ToString() => yaml.ToString();

        private Entry Line(string key, string value)
        {
            yaml.Append(yaml.Length == 0 ? "- " : "  ").Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
            return this;
        }
    }
}

using ImmunoEd.Articles;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Tagging;

/// <summary>A vocabulary many times as large: every entry again under names that differ in one word from the real ones.</summary>
internal static class LargerVocabulary
{
    public static VocabularySet Of(VocabularySet vocabulary, int times) => vocabulary with
    {
        CancerTypes = [.. Enumerable.Range(0, times).SelectMany(copy => vocabulary.CancerTypes.Select(type => Copy(type, copy)))],
        Treatments = [.. Enumerable.Range(0, times).SelectMany(copy => vocabulary.Treatments.Select(treatment => Copy(treatment, copy)))],
    };

    private static CancerType Copy(CancerType type, int copy) => new()
    {
        Slug = Slug(type.Slug, copy),
        Position = type.Position,
        Name = Rename(type.Name, copy),
        Summary = type.Summary,
        ClinicalName = type.ClinicalName is null ? null : Rename(type.ClinicalName, copy),
        Spanish = type.Spanish is null ? null : Rename(type.Spanish, copy),
        Parent = type.Parent is null ? null : Slug(type.Parent, copy),
        Names = Copy(type.Names, copy),
        Icd10Cm = type.Icd10Cm,
        Treatments = type.Treatments,
    };

    private static Treatment Copy(Treatment treatment, int copy) => new()
    {
        Slug = Slug(treatment.Slug, copy),
        Position = treatment.Position,
        Name = Rename(treatment.Name, copy),
        Summary = treatment.Summary,
        Names = Copy(treatment.Names, copy),
        Drugs = [.. treatment.Drugs.Select(drug => new Drug(Rename(drug.Generic, copy), [.. drug.Brands.Select(brand => Rename(brand, copy))], drug.Year))],
    };

    private static Names Copy(Names names, int copy) => new()
    {
        Synonyms = Rename(names.Synonyms, copy),
        Misspellings = Rename(names.Misspellings, copy),
        Abbreviations = Rename(names.Abbreviations, copy),
        AmbiguousAbbreviations = Rename(names.AmbiguousAbbreviations, copy),
        SpanishSynonyms = Rename(names.SpanishSynonyms, copy),
        SpanishAbbreviations = Rename(names.SpanishAbbreviations, copy),
        NeverMatch = Rename(names.NeverMatch, copy),
    };

    private static string[] Rename(IReadOnlyList<string> names, int copy) => [.. names.Select(name => Rename(name, copy))];

    private static string Slug(string slug, int copy) => copy == 0 ? slug : Invariant($"{slug}-{copy}");

    private static string Rename(string name, int copy) => copy == 0 ? name : Invariant($"kind{copy}{name}");
}

using ImmunoEd.Articles;

namespace ImmunoEd.Pages.Admin.Vocabulary;

/// <summary>The names of a cancer type as they are typed: lists have one entry a line.</summary>
public sealed class CancerTypeForm
{
    public string? Name { get; set; }
    public string? Summary { get; set; }
    public string? ClinicalName { get; set; }
    public string? Synonyms { get; set; }
    public string? Misspellings { get; set; }
    public string? Abbreviations { get; set; }
    public string? AmbiguousAbbreviations { get; set; }
    public string? NeverMatch { get; set; }
    public string? Spanish { get; set; }
    public string? SpanishSynonyms { get; set; }
    public string? SpanishAbbreviations { get; set; }

    public static CancerTypeForm Of(CancerType type) => new()
    {
        Name = type.Name,
        Summary = type.Summary,
        ClinicalName = type.ClinicalName,
        Synonyms = FieldText.Join(type.Names.Synonyms),
        Misspellings = FieldText.Join(type.Names.Misspellings),
        Abbreviations = FieldText.Join(type.Names.Abbreviations),
        AmbiguousAbbreviations = FieldText.Join(type.Names.AmbiguousAbbreviations),
        NeverMatch = FieldText.Join(type.Names.NeverMatch),
        Spanish = type.Spanish,
        SpanishSynonyms = FieldText.Join(type.Names.SpanishSynonyms),
        SpanishAbbreviations = FieldText.Join(type.Names.SpanishAbbreviations),
    };

    /// <summary>The type with these names; its codes, its parent and its treatments stay.</summary>
    public CancerType ToCancerType(CancerType present) => new()
    {
        Slug = present.Slug,
        Position = present.Position,
        Name = FieldText.Line(Name) ?? "",
        Summary = FieldText.Line(Summary) ?? "",
        ClinicalName = FieldText.Line(ClinicalName),
        Spanish = FieldText.Line(Spanish),
        Parent = present.Parent,
        Names = new Names
        {
            Synonyms = FieldText.Lines(Synonyms),
            Misspellings = FieldText.Lines(Misspellings),
            Abbreviations = FieldText.Lines(Abbreviations),
            AmbiguousAbbreviations = FieldText.Lines(AmbiguousAbbreviations),
            SpanishSynonyms = FieldText.Lines(SpanishSynonyms),
            SpanishAbbreviations = FieldText.Lines(SpanishAbbreviations),
            NeverMatch = FieldText.Lines(NeverMatch),
        },
        Icd10Cm = present.Icd10Cm,
        Treatments = present.Treatments,
    };
}

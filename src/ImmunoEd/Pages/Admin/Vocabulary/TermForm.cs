using ImmunoEd.Articles;
using ImmunoEd.Publishing;

namespace ImmunoEd.Pages.Admin.Vocabulary;

/// <summary>A glossary term as it is typed: lists have one entry a line.</summary>
public sealed class TermForm
{
    public string? Term { get; set; }
    public string? Definition { get; set; }
    public string? Abbreviation { get; set; }
    public string? Synonyms { get; set; }
    public string? Misspellings { get; set; }
    public string? Spanish { get; set; }
    public string? SpanishSynonyms { get; set; }
    public string? NciUrl { get; set; }
    public List<string> Related { get; set; } = [];

    public static TermForm Of(GlossaryTerm term) => new()
    {
        Term = term.Term,
        Definition = term.Definition,
        Abbreviation = term.Abbreviation,
        Synonyms = FieldText.Join(term.Synonyms),
        Misspellings = FieldText.Join(term.Misspellings),
        Spanish = term.Spanish,
        SpanishSynonyms = FieldText.Join(term.SpanishSynonyms),
        NciUrl = term.NciUrl,
        Related = [.. term.Related],
    };

    public GlossaryTerm ToTerm(string slug) => new()
    {
        Slug = slug,
        Term = FieldText.Line(Term) ?? "",
        Definition = FieldText.Line(Definition) ?? "",
        Abbreviation = FieldText.Line(Abbreviation),
        Synonyms = FieldText.Lines(Synonyms),
        Misspellings = FieldText.Lines(Misspellings),
        Spanish = FieldText.Line(Spanish),
        SpanishSynonyms = FieldText.Lines(SpanishSynonyms),
        NciUrl = FieldText.Line(NciUrl),
        Related = Related,
    };
}

using ImmunoEd.Articles;
using ImmunoEd.Publishing;

namespace ImmunoEd.Tests.Publishing;

public sealed class ExplainedWordsTests
{
    private static readonly VocabularySet Vocabulary = VocabularySet.Empty with
    {
        CancerTypes =
        [
            Type("melanoma", "Melanoma", new() { AmbiguousAbbreviations = ["MM"], NeverMatch = ["eye melanoma", "thyroiditis"] }),
            Type("merkel-cell-carcinoma", "Merkel cell carcinoma", new() { Abbreviations = ["MCC"] }),
            Type("all", "Acute lymphoblastic leukemia", new() { Synonyms = ["acute lymphocytic leukaemia"], Abbreviations = ["ALL"], Misspellings = ["akute leukemia"] }),
            Type("marker-cancer", "Cancer with a marker", new() { Abbreviations = ["dMMR"] }),
        ],
        Treatments = [new() { Slug = "checkpoint", Position = 0, Name = "Checkpoint", Summary = "", Names = new(), Drugs = [new("carcinoma blocker", ["T cell Plus"], null)] }],
        GlossaryTerms =
        [
            Term("carcinoma", "Carcinoma"),
            Term("melanoma", "Melanoma"),
            Term("t-cell", "T cell", synonyms: ["T lymphocyte"]),
            Term("bispecific-antibody", "Bispecific antibody", synonyms: ["BiTE"]),
            Term("car-t", "CAR T-cell therapy", "CAR T", ["CAR-T"]),
            Term("pd-1", "PD-1", "PD-1"),
            Term("mismatch-repair", "Mismatch repair deficiency", "dMMR"),
            Term("thyroiditis", "Thyroiditis"),
            Term("tumor", "Tumor"),
        ],
    };

    [Theory]
    [InlineData("T cells and T cells", "T cells>t-cell T cells>t-cell")]
    [InlineData("a T-cell, a T lymphocyte", "T-cell>t-cell T lymphocyte>t-cell")]
    [InlineData("Tumours", "Tumours>tumor")]
    [InlineData("Merkel cell carcinoma", "Merkel cell carcinoma>merkel-cell-carcinoma")]
    [InlineData("MCC, or mcc", "MCC>merkel-cell-carcinoma")]
    [InlineData("ALL of us and all of us", "ALL>all")]
    [InlineData("acute lymphocytic leukemia", "acute lymphocytic leukemia>all")]
    [InlineData("akute leukemia", "")]
    [InlineData("a BiTE and a bite", "BiTE>bispecific-antibody")]
    [InlineData("bispecific antibodies", "bispecific antibodies>bispecific-antibody")]
    [InlineData("CAR T, CAR-T, car t", "CAR T>car-t CAR-T>car-t")]
    [InlineData("CAR T cell therapy", "CAR T cell therapy>car-t")]
    [InlineData("an anti-PD-1 drug, not PD-10", "PD-1>pd-1")]
    [InlineData("dMMR", "dMMR>mismatch-repair")]
    [InlineData("melanoma or MM", "melanoma>melanoma")]
    [InlineData("eye melanoma", "")]
    [InlineData("thyroiditis", "thyroiditis>thyroiditis")]
    [InlineData("T cell Plus, the carcinoma blocker", "")]
    [InlineData("nothing here", "")]
    public void The_longest_name_is_found_and_leads_to_what_it_names(string text, string expected) => Assert.Equal(expected, Found(text, "some-page"));

    [Fact]
    public void What_is_a_word_and_a_cancer_type_leads_to_the_hub() =>
        Assert.Equal("/cancer-types/melanoma", Assert.Single(new ExplainedWords(Vocabulary).On("some-page")("melanoma")).Word.Address);

    [Theory]
    [InlineData("melanoma", "Melanoma and T cells", "T cells>t-cell")]
    [InlineData("t-cell", "Melanoma and T cells", "Melanoma>melanoma")]
    [InlineData("cell", "T cells", "T cells>t-cell")]
    public void A_page_does_not_explain_what_it_is_all_about(string slug, string text, string expected) => Assert.Equal(expected, Found(text, slug));

    private static string Found(string text, string slug) => string.Join(' ', new ExplainedWords(Vocabulary).On(slug)(text)
        .Select(mark => $"{text.Substring(mark.Start, mark.Length)}>{mark.Word.Address.Split('/')[^1]}"));

    private static CancerType Type(string slug, string name, Names names) =>
        new() { Slug = slug, Position = 0, Name = name, Summary = "", Names = names, Icd10Cm = [], Treatments = [] };

    private static GlossaryTerm Term(string slug, string term, string? abbreviation = null, string[]? synonyms = null) =>
        new() { Slug = slug, Term = term, Definition = "It is.", Abbreviation = abbreviation, Synonyms = synonyms ?? [], Related = [] };
}

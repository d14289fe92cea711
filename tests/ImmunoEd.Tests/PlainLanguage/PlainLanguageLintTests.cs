using ImmunoEd.PlainLanguage;

namespace ImmunoEd.Tests.PlainLanguage;

public sealed class PlainLanguageLintTests
{
    private const string TwentyWords = "one two three four five six seven eight nine ten one two three four five six seven eight nine ten";

    [Fact]
    public void Twenty_words_are_short_enough() => Assert.Empty(Check(TwentyWords + "."));

    [Fact]
    public void A_longer_sentence_is_quoted_with_its_length_and_its_line()
    {
        var finding = Assert.Single(Check("Call us.", $"Be well.\nThe day of {TwentyWords}."));

        Assert.Equal((12, "long-sentence"), (finding.Line, finding.Rule));
        Assert.StartsWith("“The day of one two three…” has 23 words. Split it", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("You may have CT scans.", "CT")]
    [InlineData("Doctors measure PD-L1 in a sample.", "PD-L1")]
    [InlineData("The tumour is MSI-H today.", "MSI-H")]
    [InlineData("Some people get TKIs first.", "TKI")]
    [InlineData("CAR T therapy is new.", "CAR T")]
    [InlineData("CAR T-cell therapy is new.", "CAR T")]
    [InlineData("CAR-T cells are new.", "CAR-T")]
    [InlineData("The anti-PD-1 drug is new.", "PD-1")]
    [InlineData("An mRNA vaccine may help.", "mRNA")]
    [InlineData("Your MRI’s result is here.", "MRI")]
    [InlineData("The nurse starts an IV line.", "IV")]
    [InlineData("People with CML get tablets.", "CML")]
    [InlineData("A scan (CT) shows more.", "CT")]
    [InlineData("TPS (tumour cells) is a possible score.", "TPS")]
    [InlineData("We recalled CT scans.", "CT")]
    [InlineData("CT scans (see below) show more.", "CT")]
    public void An_abbreviation_without_an_explanation_is_reported(string text, string abbreviation)
    {
        var finding = Assert.Single(Check(text));

        Assert.Equal("abbreviation", finding.Rule);
        Assert.StartsWith($"“{abbreviation}” is not explained", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("You may have computed tomography (CT).")]
    [InlineData("You may have computed tomography, or CT, today.")]
    [InlineData("You may have a CT (computed tomography) today.")]
    [InlineData("You may have a CT scan (computed tomography) today.")]
    [InlineData("You may have a CT scan (a kind of X-ray) today.")]
    [InlineData("You may have a scan known as a CT scan.")]
    [InlineData("CT is short for computed tomography.")]
    [InlineData("CT stands for computed tomography.")]
    [InlineData("It is a protein called PD-L1.")]
    [InlineData("PD-L1 is a protein on cancer cells.")]
    [InlineData("It is programmed death-ligand 1 (PD-L1).")]
    [InlineData("We use chimeric antigen receptor (CAR) T-cell therapy.")]
    [InlineData("These are tyrosine kinase inhibitors (TKIs).")]
    [InlineData("The vein is reached with an intravenous (IV) line.")]
    public void An_abbreviation_may_be_explained_where_it_is_first_used(string text) =>
        Assert.Empty(Check(text));

    [Theory]
    [InlineData("Stage III and stage IV are late, and stages IIIB to IVA too.")]
    [InlineData("In the US and UK at 9 AM or 10PM your ID is OK on TV.")]
    [InlineData("The DNA of the U.S. study.")]
    [InlineData("You get 5 IU or 10 mL, a T-cell, an X-ray, vitamin B12 and Dr McDonald.")]
    [InlineData("Do NOT stop. ALWAYS call.")]
    [InlineData("SIDE EFFECTS AND WHAT TO DO")]
    [InlineData("OVERVIEW")]
    public void What_everyone_knows_needs_no_explanation(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("PD-L1", "The PD-L1 test and the PDL1 result.")]
    [InlineData("CAR T", "CAR T-cell therapy and CAR-T.")]
    [InlineData("CAR T-cell therapy", "CAR T is new.")]
    [InlineData("TKIs", "A TKI is new.")]
    [InlineData("FOLFOX", "Take FOLFOX first.")]
    public void What_the_glossary_holds_needs_no_explanation(string known, string text) =>
        Assert.Empty(PlainLanguageLint.Check([new TextBlock(1, text)], new HashSet<string> { known }));

    [Fact]
    public void Each_abbreviation_is_reported_once_at_its_first_use()
    {
        var findings = Check("A scan\nby CT or MRI.", "CT again.", "Computed tomography (CT) comes too late.");

        Assert.Equal([(2, "“CT”"), (2, "“MRI”")], findings.Select(finding => (finding.Line, finding.Message.Split(' ')[0])));
    }

    [Fact]
    public void An_explanation_serves_the_rest_of_the_page() =>
        Assert.Empty(Check("It is magnetic resonance imaging (MRI).", "The MRI is loud. MRIs take an hour."));

    private static List<PlainLanguageFinding> Check(params string[] blocks) =>
        [.. PlainLanguageLint.Check([.. blocks.Select((text, at) => new TextBlock(1 + at * 10, text))], new HashSet<string>())];
}

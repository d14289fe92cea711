using ImmunoEd.Articles;
using ImmunoEd.Tagging;

namespace ImmunoEd.Tests.Tagging;

public sealed class TaggerTests
{
    [Theory]
    [InlineData("Her melanoma had spread to the lungs, the liver and the brain.", "melanoma skin-cancer")]
    [InlineData("BREAST CANCER, breast-cancer and Breast   Cancer are one thing.", "breast-cancer")]
    [InlineData("Cancers of the kidney, bladder and prostate", "kidney-cancer bladder-cancer prostate-cancer")]
    [InlineData("kidney or bladder cancers", "kidney-cancer bladder-cancer")]
    [InlineData("It is not a liver cancer.", "")]
    [InlineData("It is not lung cancer or liver cancer.", "")]
    [InlineData("Rarely used in liver cancer.", "liver-cancer")]
    [InlineData("There was no lymphoma left.", "blood-cancer")]
    [InlineData("ALL your pills, ALL patients, ALL of it: leukaemia nurses see them.", "blood-cancer")]
    [InlineData("Leukaemia in children is mostly ALL.", "blood-cancer acute-lymphoblastic-leukemia")]
    [InlineData("We saw no sign of cancer in the lungs, liver or brain.", "")]
    [InlineData("A place for bowel, breast and eye cancers to spread to", "colorectal-cancer breast-cancer uveal-melanoma")]
    [InlineData("ALL patients are welcome, also those with relapsed leukaemia.", "blood-cancer")]
    [InlineData("Small cell parts are hard to see.", "")]
    [InlineData("Uveal melanoma", "uveal-melanoma")]
    [InlineData("Uveal melanoma and melanoma", "uveal-melanoma melanoma skin-cancer")]
    [InlineData("lungfish cancers, lungs and cancer", "")]
    [InlineData("", "")]
    [InlineData(" \0 \ud800 🦀 ", "")]
    public void Cancer_types_are_found_by_what_the_text_says(string text, string slugs) => Assert.Equal(slugs, Slugs(text, TagKind.CancerType));

    [Theory]
    [InlineData("Keytruda every three weeks", "checkpoint-inhibitors")]
    [InlineData("Pembrolizumab for a tumor that is MSI-high", "checkpoint-inhibitors tumor-agnostic")]
    [InlineData("trastuzumab deruxtecan", "antibody-drug-conjugates")]
    [InlineData("trastuzumab, then deruxtecan", "monoclonal-antibodies")]
    [InlineData("Brexucabtagene may follow.", "car-t-cell-therapy")]
    [InlineData("BCG is put into the bladder.", "bcg-bladder-treatment")]
    [InlineData("The BCG vaccine against tuberculosis", "")]
    [InlineData("A BiTE is an antibody; a dog may bite.", "bispecific-t-cell-engagers")]
    [InlineData("Wait till the dog bites.", "")]
    [InlineData("Cytokines cause cytokine release syndrome.", "")]
    [InlineData("It is not a checkpoint drug.", "")]
    public void Treatments_are_found_by_name_drug_and_brand(string text, string slugs) => Assert.Equal(slugs, Slugs(text, TagKind.Treatment));

    [Fact]
    public void A_tag_comes_with_the_words_that_earned_it_and_its_parent_with_the_same()
    {
        var found = TaggerVocabulary.Tagger.Find("If you have Triple-negative breast  cancer, ask about Keytruda.");

        Assert.Equal(
            [
                new FoundTag(TagKind.CancerType, "triple-negative-breast-cancer", "Triple-negative breast  cancer", IsParent: false),
                new FoundTag(TagKind.CancerType, "breast-cancer", "Triple-negative breast  cancer", IsParent: true),
                new FoundTag(TagKind.Treatment, "checkpoint-inhibitors", "Keytruda", IsParent: false),
            ],
            found);
    }

    [Fact]
    public void A_parent_that_the_text_names_itself_has_its_own_words()
    {
        var found = TaggerVocabulary.Tagger.Find("NSCLC is a lung cancer.");

        Assert.Contains(new FoundTag(TagKind.CancerType, "non-small-cell-lung-cancer", "NSCLC", IsParent: false), found);
        Assert.Contains(new FoundTag(TagKind.CancerType, "lung-cancer", "lung cancer", IsParent: false), found);
    }

    [Fact]
    public void A_name_in_a_list_is_quoted_with_the_noun_that_it_shares() =>
        Assert.Equal("breast or lung cancer", TaggerVocabulary.Tagger.Find("For breast or lung cancer.")[0].Words);

    [Fact]
    public void A_phrase_that_must_never_match_is_blank_for_its_own_type_only()
    {
        var tagger = new Tagger(VocabularySet.Empty with { CancerTypes = [Type("one", "red lump", never: "big red lump"), Type("two", "big red lump")] });

        Assert.Equal(["two"], tagger.Find("A big red lump.").Select(tag => tag.Slug));
        Assert.Equal(["two", "one"], tagger.Find("A big red lump, a red lump.").Select(tag => tag.Slug));
    }

    [Fact]
    public void A_long_page_is_not_tagged_for_the_places_that_a_cancer_reached()
    {
        var page = string.Join("\n\n", Enumerable.Repeat("Your nurse checks your lungs, liver, skin and kidneys before each dose.", 100))
            + "\n\nA cancer can spread to the brain, where a tumor may press on nerves. Brain metastases need their own treatment.";

        Assert.Equal("", Slugs(page, TagKind.CancerType));
    }

    private static string Slugs(string text, TagKind kind) =>
        string.Join(' ', TaggerVocabulary.Tagger.Find(text).Where(tag => tag.Kind == kind).Select(tag => tag.Slug));

    private static CancerType Type(string slug, string name, string? never = null) => new()
    {
        Slug = slug,
        Position = 0,
        Name = name,
        Summary = "",
        Names = new Names { NeverMatch = never is null ? [] : [never] },
        Icd10Cm = [],
        Treatments = [],
    };
}

using ImmunoEd.Articles;

namespace ImmunoEd.Tests.Articles;

public sealed class PhraseMatcherTests
{
    private static readonly PhraseMatcher<string> Matcher = new(
    [
        new("lung cancer", "lung"),
        new("small cell lung cancer", "small"),
        new("non-small cell lung cancer", "non-small"),
        new("leukaemia", "leukemia"),
        new("brain tumor", "brain"),
        new("cáncer de pulmón", "lung"),
        new("Hodgkin lymphoma", "hodgkin"),
        new("can't breathe", "breath"),
        new("ALL", "all", ExactCase: true),
        new("MM", "melanoma", ExactCase: true),
        new("MM", "myeloma", ExactCase: true),
        new("PD-L1", "pd-l1"),
    ]);

    [Theory]
    [InlineData("Lung cancer is treated.", "lung")]
    [InlineData("small cell lung cancer", "small")]
    [InlineData("Non small-cell lung cancers", "non-small")]
    [InlineData("non‑small cell\nlung cancer", "non-small")]
    [InlineData("leukemia, Leukaemias", "leukemia leukemia")]
    [InlineData("brain tumours", "brain")]
    [InlineData("cancer de pulmon", "lung")]
    [InlineData("Hodgkin’s lymphoma and Hodgkin's lymphoma", "hodgkin hodgkin")]
    [InlineData("I can’t breathe and cant breathe", "breath breath")]
    [InlineData("ALL of it, all of it", "all")]
    [InlineData("MM", "melanoma myeloma")]
    [InlineData("PD-1/PD-L1", "pd-l1")]
    [InlineData("**lung** cancer", "lung")]
    [InlineData("the lung. Cancer", "")]
    [InlineData("lung, cancer", "")]
    [InlineData("lung\n\ncancer", "")]
    [InlineData("lungcancer cancer lung", "")]
    [InlineData("", "")]
    public void The_longest_phrase_on_word_borders_is_found(string text, string values) =>
        Assert.Equal(values, string.Join(' ', Matcher.Find(text).Select(match => match.Value)));

    [Fact]
    public void A_match_says_where_it_stands()
    {
        var match = Assert.Single(Matcher.Find("After small cell lung cancers, rest."));

        Assert.Equal("small cell lung cancers", "After small cell lung cancers, rest.".Substring(match.Start, match.Length));
    }
}

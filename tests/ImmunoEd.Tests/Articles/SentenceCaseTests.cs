using ImmunoEd.Articles;

namespace ImmunoEd.Tests.Articles;

public sealed class SentenceCaseTests
{
    [Theory]
    [InlineData("Melanoma", "melanoma")]
    [InlineData("Any solid tumor with MSI-H or HER2 markers", "any solid tumor with MSI-H or HER2 markers")]
    [InlineData("Non-small cell lung cancer", "non-small cell lung cancer")]
    [InlineData("Hodgkin lymphoma", "Hodgkin lymphoma")]
    [InlineData("Non-Hodgkin lymphoma", "non-Hodgkin lymphoma")]
    [InlineData("Merkel cell cancer", "Merkel cell cancer")]
    [InlineData("CAR T-cell therapy", "CAR T-cell therapy")]
    [InlineData("BCG for the bladder", "BCG for the bladder")]
    [InlineData("HER2", "HER2")]
    [InlineData("B cell", "B cell")]
    [InlineData("mRNA vaccine", "mRNA vaccine")]
    [InlineData("", "")]
    public void A_name_inside_a_sentence_keeps_the_capitals_that_are_its_own(string name, string inSentence) =>
        Assert.Equal(inSentence, name.InSentence());
}

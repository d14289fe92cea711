using ImmunoEd.PlainLanguage;

namespace ImmunoEd.Tests.PlainLanguage;

public sealed class HardSentencesTests
{
    private const string TwentyOne = "I go to the shop and to the park and to the bank and to the pub and to a bed.";

    [Fact]
    public void A_long_sentence_is_found_however_easy_its_words_are()
    {
        var hard = Assert.Single(HardSentences.Find([new TextBlock(3, $"We rest.\n{TwentyOne} We eat.")], grade: 12));

        Assert.Equal((4, TwentyOne, 21), (hard.Line, hard.Text, hard.Words));
        Assert.Empty(hard.HardestWords);
    }

    [Fact]
    public void Twenty_words_are_not_too_many() =>
        Assert.Empty(HardSentences.Find([new TextBlock(1, TwentyOne.Replace(" a bed", " bed", StringComparison.Ordinal))], grade: 12));

    [Fact]
    public void A_short_sentence_of_hard_words_is_found_with_those_words()
    {
        var hard = Assert.Single(HardSentences.Find([new TextBlock(1, "Rest now. Immunotherapy “activates”\r\nthe immune-system cells: immunotherapy helps.")], grade: 8));

        Assert.Equal("Immunotherapy “activates”\r\nthe immune-system cells: immunotherapy helps.", hard.Text);
        Assert.Equal(["Immunotherapy", "activates", "immune-system"], hard.HardestWords);
        Assert.Equal(ReadingGrade.Measure([hard.Text]).FleschKincaidGrade, hard.Grade, 1e-9);
    }

    [Fact]
    public void The_grade_says_what_is_hard()
    {
        TextBlock[] blocks = [new(1, "Your doctor may order a scan.")];

        Assert.Empty(HardSentences.Find(blocks, grade: 5));
        Assert.Single(HardSentences.Find(blocks, grade: 2));
    }

    [Fact]
    public void Each_block_ends_its_sentence_and_tells_its_own_line()
    {
        var hard = HardSentences.Find([new(5, "Immunotherapy activates immunity"), new(9, "Be well."), new(12, "Radiotherapy is complicated")], grade: 8);

        Assert.Equal([5, 12], hard.Select(sentence => sentence.Line));
    }
}

using ImmunoEd.PlainLanguage;

namespace ImmunoEd.Tests.PlainLanguage;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Ask Dr. Smith about it.")]
    [InlineData("Ask Prof. J. R. Smith about it.")]
    [InlineData("Some foods, e.g. Brazil nuts, are fine.")]
    [InlineData("The U.S. Food and Drug Administration agreed.")]
    [InlineData("It was drug vs. placebo.")]
    [InlineData("Take approx. 5 tablets at 9 a.m. on Mondays.")]
    [InlineData("See room No. 5 and Fig. 2.")]
    [InlineData("The dose is 1.5 mg in 0.9 litres.")]
    [InlineData("Wait ... then call us.")]
    [InlineData("Wait… then call us.")]
    [InlineData("Read immunoed.example.org first.")]
    [InlineData("1. Wash your hands.")]
    [InlineData("B. Wash your hands.")]
    [InlineData("“Does it hurt?” she asked.")]
    [InlineData("No full stop at the end")]
    public void One_sentence_stays_whole(string block) => Assert.Equal([block], Sentences.Split(block));

    [Theory]
    [InlineData("It is safe.| Call us!| Why?| Because.")]
    [InlineData("“It is safe.”| Call us.")]
    [InlineData("(It is safe.)| Call us.")]
    [InlineData("It is safe.[1, 2]| Call us.")]
    [InlineData("It is safe...| Call us.")]
    [InlineData("Really?!| Yes.")]
    [InlineData("It was approved in the U.S.| The trial goes on.")]
    [InlineData("Come at 9 a.m.| Bring a book.")]
    [InlineData("Is it safe?| No.| Call us.")]
    [InlineData("Rest, drink, etc.| Nurses can help.")]
    [InlineData("Take vitamin D.| Drink water.")]
    [InlineData("This is for hepatitis B.| Vaccines help.")]
    [InlineData("It came 1st.| Nobody knew.")]
    [InlineData("The dose is 5 mg.| Swallow it.")]
    [InlineData("They are new.| mRNA vaccines work.")]
    [InlineData("It ended in 2020.| 5 people came.")]
    public void Sentences_part_where_a_reader_would_pause(string block) =>
        Assert.Equal(block.Split("| "), Sentences.Split(block.Replace("|", "", StringComparison.Ordinal)));

    [Fact]
    public void A_line_break_inside_a_paragraph_does_not_end_a_sentence() =>
        Assert.Single(Sentences.Split("Call us\nif you feel ill."));

    [Theory]
    [InlineData("The dose, 1.5 mg (or 1,000 units)!", "The dose 1.5 mg or 1,000 units")]
    [InlineData("Don’t stop T-cell therapy – it’s late.", "Don’t stop T-cell therapy it’s late")]
    [InlineData("‘Yes’ and/or “no”…", "Yes and or no")]
    [InlineData("the U.S. team's 24-hour line", "the U.S team's 24-hour line")]
    [InlineData("... — * 5", "5")]
    public void Words_come_without_their_punctuation(string sentence, string words) =>
        Assert.Equal(words.Split(' '), Sentences.Words(sentence));

    [Theory]
    [InlineData(". ")]
    [InlineData("a. ")]
    [InlineData("a.")]
    [InlineData(".[1,")]
    [InlineData("A-")]
    [InlineData("AB ")]
    [InlineData("(AB a ")]
    [InlineData("eing")]
    [InlineData("\n1. x")]
    public async Task The_longest_text_is_measured_at_once_whatever_it_holds(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));

        await Task.Run(() => (ReadingGrade.Measure(text), PlainLanguageLint.Check([new TextBlock(1, text)], new HashSet<string>())))
            .WaitAsync(TimeSpan.FromSeconds(5));
    }
}

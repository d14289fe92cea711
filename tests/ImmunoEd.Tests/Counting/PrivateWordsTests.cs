using ImmunoEd.Counting;

namespace ImmunoEd.Tests.Counting;

public sealed class PrivateWordsTests
{
    [Theory]
    [InlineData("Write to ann@example.org about it.")]
    [InlineData("Write to ann＠example.org about it.")]
    [InlineData("Call me: 555-0142.")]
    [InlineData("Call (555) 014 2 please.")]
    [InlineData("My number is +1.555.014.2233.")]
    [InlineData("I was born 3/4/1961.")]
    [InlineData("My record is 0012345.")]
    [InlineData("٠٥٥٥١٢٣")]
    [InlineData("5 5 5 0 1")]
    public void What_may_say_who_wrote_a_sentence_is_found(string sentence) => Assert.True(PrivateWords.AreInSentence(sentence));

    [Theory]
    [InlineData("The dose is 200 mg every 3 weeks, not 400 mg every 6 weeks.")]
    [InlineData("It was approved in 2014, not in 2015.")]
    [InlineData("The study had 5,000 people and 30% of 1,200 did well.")]
    [InlineData("PD-L1 is spelled PDL-1 in the 2nd line of part 4.")]
    [InlineData("")]
    public void Doses_years_and_shares_may_stand_in_a_sentence(string sentence) => Assert.False(PrivateWords.AreInSentence(sentence));
}

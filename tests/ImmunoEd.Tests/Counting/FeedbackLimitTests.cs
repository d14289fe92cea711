using ImmunoEd.Counting;

namespace ImmunoEd.Tests.Counting;

public sealed class FeedbackLimitTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public void The_whole_site_takes_so_many_in_a_minute_and_begins_anew_with_the_next()
    {
        var limit = new FeedbackLimit(clock);

        Assert.Equal(FeedbackLimit.MostInMinute, Enumerable.Range(0, 1_000).Count(_ => limit.Allows()));
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.True(limit.Allows());
    }

    [Fact]
    public void One_page_does_not_use_up_what_another_may_have()
    {
        var limit = new FeedbackLimit(clock);

        Assert.Equal(FeedbackLimit.MostOfPageInMinute, Enumerable.Range(0, 1_000).Count(_ => limit.Allows("/basics/first")));
        Assert.True(limit.Allows("/basics/second"));
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.True(limit.Allows("/basics/first"));
    }
}

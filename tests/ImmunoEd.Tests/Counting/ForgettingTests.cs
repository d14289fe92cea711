using ImmunoEd.Auditing;
using ImmunoEd.Counting;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Counting;

/// <summary>Nothing that readers did or said stays for ever.</summary>
public sealed class ForgettingTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private const string Page = "/basics/first";

    private Portal Portal => small.Portal;

    [Fact]
    public async Task Views_answers_and_reports_are_dropped_after_400_days()
    {
        const string Canary = "wombatgrass";
        using (await Portal.Client().GetAsync(Page))
        using (await Portal.SendFeedbackAsync(new() { ["page"] = Page, ["answer"] = "no" }))
        using (await Portal.ReportAsync(Page, $"It says {Canary}."))
            await Portal.WriteCountsAsync();
        Portal.Clock.Now += TimeSpan.FromDays(400);
        Assert.Equal([1], await Portal.CountsAsync(Page, PageCountKind.Viewed));
        Assert.Equal([1], await Portal.CountsAsync(Page, PageCountKind.NotHelpful));
        Assert.Contains(await Portal.MistakesAsync(Page), mistake => mistake.Sentence.Contains(Canary, StringComparison.Ordinal));

        Portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Empty(await Portal.CountsAsync(Page, PageCountKind.Viewed));
        Assert.Empty(await Portal.CountsAsync(Page, PageCountKind.NotHelpful));
        Assert.DoesNotContain(Canary, Portal.DataFolder(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_done_can_be_put_back_for_30_days_and_is_gone_from_the_file_after_them()
    {
        const string Canary = "quokkaberry";
        using (await Portal.ReportAsync(Page, $"It says {Canary}."))
            await SetDoneAsync(Canary, (reports, id) => reports.FinishAsync(id, Actor.Console, default));
        await PassAsync(days: 30);
        await SetDoneAsync(Canary, (reports, id) => reports.PutBackAsync(id, Actor.Console, default));
        await PassAsync(days: 31);
        await SetDoneAsync(Canary, (reports, id) => reports.FinishAsync(id, Actor.Console, default));
        Assert.Contains(Canary, Portal.DataFolder(), StringComparison.Ordinal);
        await PassAsync(days: 31);

        Assert.DoesNotContain(Canary, Portal.DataFolder(), StringComparison.Ordinal);
    }

    private async Task PassAsync(int days)
    {
        Portal.Clock.Now += TimeSpan.FromDays(days);
        await Portal.WriteCountsAsync();
    }

    private async Task SetDoneAsync(string word, Func<MistakeReports, int, Task<bool>> act)
    {
        var id = (await Portal.MistakesAsync(Page)).Single(mistake => mistake.Sentence.Contains(word, StringComparison.Ordinal)).Id;
        await Portal.WithServicesAsync(async services =>
        {
            var reports = services.GetRequiredService<MistakeReports>();
            Assert.True(await act(reports, id));
            Assert.False(await act(reports, id));
        });
    }
}

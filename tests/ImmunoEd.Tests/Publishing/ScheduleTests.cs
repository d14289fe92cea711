using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Publishing;

public sealed class ScheduleTests : IDisposable
{
    private readonly SmallPortal small = new();
    private readonly Desk desk;

    public ScheduleTests() => desk = new Desk(small.Portal);

    private FakeClock Clock => small.Portal.Clock;

    private DateTime Tomorrow { get; } = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_text_goes_out_at_its_time_and_not_a_tick_before()
    {
        var id = await ScheduledAsync();
        Clock.Now = Tomorrow.AddTicks(-1);
        await desk.RunDueAsync();
        Assert.Equal(404, await desk.StatusAsync());

        Clock.Now = Tomorrow;
        await desk.RunDueAsync();

        Assert.Equal(200, await desk.StatusAsync());
        Assert.Equal("by Dr. Ada Smith, MD on November 22, 2026", await desk.ReviewAsync());
        Assert.Null(await desk.ScheduledAsync(id));
        Assert.Equal(["article.created", "article.signed-off", "article.scheduled", "article.published"], await desk.ActsAsync());
    }

    [Fact]
    public async Task A_page_goes_away_at_its_time()
    {
        var id = await desk.PublishedAsync();
        Assert.Null(await desk.WithdrawAtAsync(id, Tomorrow, replacement: "/basics/first"));
        Assert.Equal(200, await desk.StatusAsync());

        Clock.Now = Tomorrow;
        await desk.RunDueAsync();

        Assert.Equal(410, await desk.StatusAsync());
        Assert.Null(await desk.ScheduledAsync(id));
        Assert.Equal("article.withdrawn", (await desk.ActsAsync())[^1]);
    }

    [Fact]
    public async Task A_page_goes_away_at_its_time_whatever_text_is_live_then()
    {
        var id = await desk.PublishedAsync();
        await desk.WithdrawAtAsync(id, Tomorrow);
        await desk.SaveAsync(id, Desk.Changed);
        await desk.SignOffAsync(id);
        await desk.PublishAsync(id, "The chair is soft.");

        Clock.Now = Tomorrow;
        await desk.RunDueAsync();

        Assert.Equal(410, await desk.StatusAsync());
    }

    [Fact]
    public async Task What_fell_due_while_the_server_was_down_goes_out_at_its_start()
    {
        await ScheduledAsync();
        Clock.Now = Tomorrow.AddDays(40);

        await desk.RunDueAsync();

        Assert.Equal(200, await desk.StatusAsync());
    }

    [Fact]
    public async Task After_the_clock_jumped_back_nothing_goes_out_early()
    {
        await ScheduledAsync();
        Clock.Now = Tomorrow.AddDays(-300);

        await desk.RunDueAsync();

        Assert.Equal(404, await desk.StatusAsync());
    }

    [Fact]
    public async Task A_text_that_was_edited_does_not_go_out_and_the_row_says_why()
    {
        var id = await ScheduledAsync();
        await desk.SaveAsync(id, Desk.Changed);

        await AssertStaysAsync(id, "changed after it was scheduled");
    }

    [Fact]
    public async Task A_text_that_was_edited_and_signed_again_does_not_go_out_by_an_old_order()
    {
        var id = await ScheduledAsync();
        await desk.SaveAsync(id, Desk.Changed);
        await desk.SignOffAsync(id);

        await AssertStaysAsync(id, "changed after it was scheduled");
    }

    [Fact]
    public async Task A_text_whose_sign_off_was_taken_back_does_not_go_out()
    {
        var id = await ScheduledAsync();
        await desk.ReturnAsync(id);

        await AssertStaysAsync(id, "sign off");
    }

    [Fact]
    public async Task A_text_whose_sign_off_ran_out_meanwhile_does_not_go_out()
    {
        var id = await desk.CreateAsync();
        await desk.SignOffAsync(id);
        Assert.Null(await desk.PublishAtAsync(id, Tomorrow.AddYears(1)));

        await AssertStaysAsync(id, "sign off", Tomorrow.AddYears(1));
    }

    [Fact]
    public async Task A_text_whose_link_broke_meanwhile_does_not_go_out()
    {
        var id = await desk.CreateAsync(Desk.Ready with { Body = "See [the other](/basics/first).\n" });
        await desk.SignOffAsync(id);
        Assert.Null(await desk.PublishAtAsync(id, Tomorrow));
        await desk.WithdrawAsync(await desk.IdOfAsync("first"));

        await AssertStaysAsync(id, "no page at /basics/first");
    }

    [Fact]
    public async Task A_withdrawal_whose_replacement_went_away_does_not_happen()
    {
        var id = await desk.PublishedAsync();
        await desk.WithdrawAtAsync(id, Tomorrow, replacement: "/basics/first");
        await desk.WithdrawAsync(await desk.IdOfAsync("first"));
        Clock.Now = Tomorrow;
        await desk.RunDueAsync();

        Assert.Equal(200, await desk.StatusAsync());
        Assert.Contains("/basics/first", (await desk.ScheduledAsync(id))!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_time_replaces_the_old_one()
    {
        var id = await ScheduledAsync();
        Assert.Null(await desk.PublishAtAsync(id, Tomorrow.AddDays(1)));

        Clock.Now = Tomorrow;
        await desk.RunDueAsync();
        Assert.Equal(404, await desk.StatusAsync());
        Clock.Now = Tomorrow.AddDays(1);
        await desk.RunDueAsync();
        Assert.Equal(200, await desk.StatusAsync());
    }

    [Fact]
    public async Task What_was_cancelled_does_not_go_out()
    {
        var id = await ScheduledAsync();
        await CancelAsync(id);
        Clock.Now = Tomorrow;
        await desk.RunDueAsync();

        Assert.Equal(404, await desk.StatusAsync());
        Assert.Null(await desk.ScheduledAsync(id));
        Assert.Equal("article.schedule-cancelled", (await desk.ActsAsync())[^1]);
    }

    [Fact]
    public async Task Cancelling_nothing_is_no_act()
    {
        var id = await desk.CreateAsync();
        var acts = await desk.ActsAsync();

        await CancelAsync(id);

        Assert.Equal(acts, await desk.ActsAsync());
    }

    [Fact]
    public async Task A_text_that_was_published_by_hand_is_no_longer_scheduled()
    {
        var id = await ScheduledAsync();
        Assert.Null(await desk.PublishAsync(id));

        Assert.Null(await desk.ScheduledAsync(id));
    }

    [Fact]
    public async Task A_page_that_was_withdrawn_by_hand_is_no_longer_scheduled_to_go()
    {
        var id = await desk.PublishedAsync();
        await desk.WithdrawAtAsync(id, Tomorrow);
        Assert.Null(await desk.WithdrawAsync(id));

        Assert.Null(await desk.ScheduledAsync(id));
    }

    [Fact]
    public async Task Two_nodes_that_look_at_once_publish_once()
    {
        var id = await ScheduledAsync();
        Clock.Now = Tomorrow;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(desk.RunDueAsync)));

        Assert.Single(await desk.ActsAsync(), act => act == AuditActs.Published);
        Assert.Equal(1, await desk.AskAsync((ArticleStore store) => store.Decisions.CountAsync(decision => decision.ArticleId == id && decision.Kind == DecisionKind.Published)));
    }

    [Fact]
    public async Task A_problem_is_told_once_and_not_at_every_look()
    {
        var id = await ScheduledAsync();
        await desk.SaveAsync(id, Desk.Changed);
        Clock.Now = Tomorrow;
        await desk.RunDueAsync();
        await desk.RunDueAsync();

        Assert.Single(await desk.ActsAsync(), act => act == AuditActs.ScheduleFailed);
    }

    [Fact]
    public async Task A_change_that_fails_does_not_hold_up_the_others()
    {
        var broken = await ScheduledAsync("broken");
        await ScheduledAsync();
        await ExecuteAsync($"CREATE TRIGGER Broken BEFORE INSERT ON Decisions WHEN NEW.ArticleId = {broken} BEGIN SELECT RAISE(ABORT, 'broken'); END");
        Clock.Now = Tomorrow;
        await Assert.ThrowsAnyAsync<Exception>(desk.RunDueAsync);

        Assert.Equal(200, await desk.StatusAsync());
        Assert.Equal(404, await desk.StatusAsync("/basics/broken"));

        await ExecuteAsync("DROP TRIGGER Broken");
        await desk.RunDueAsync();
        Assert.Equal(200, await desk.StatusAsync("/basics/broken"));
    }

    [Fact]
    public async Task What_is_scheduled_without_a_note_shows_none()
    {
        var id = await desk.CreateAsync();
        await desk.SignOffAsync(id);
        await desk.PublishAtAsync(id, Tomorrow, note: "  ");
        Clock.Now = Tomorrow;
        await desk.RunDueAsync();

        Assert.Null(await desk.AskAsync((ArticleStore store) => store.Published().Where(page => page.Id == id).Select(page => page.ChangeNote).SingleAsync()));
    }

    [Fact]
    public async Task A_time_of_another_kind_is_the_same_moment()
    {
        var id = await desk.CreateAsync();
        await desk.SignOffAsync(id);
        Assert.Null(await desk.PublishAtAsync(id, Tomorrow.ToLocalTime()));

        Assert.Equal(Tomorrow, (await desk.ScheduledAsync(id))!.At);
    }

    [Fact]
    public async Task A_time_lies_ahead()
    {
        var id = await desk.CreateAsync();
        await desk.SignOffAsync(id);

        Assert.Contains("ahead", (await desk.RefusedAsync(() => desk.PublishAtAsync(id, Clock.Now.UtcDateTime))).Sentence, StringComparison.Ordinal);
        Assert.Contains("ahead", (await desk.RefusedAsync(() => desk.WithdrawAtAsync(id, Clock.Now.UtcDateTime))).Sentence, StringComparison.Ordinal);
        Assert.Null(await desk.PublishAtAsync(id, Clock.Now.UtcDateTime.AddTicks(1)));
    }

    [Fact]
    public async Task What_may_not_go_out_now_is_not_scheduled_either()
    {
        var id = await desk.CreateAsync(Desk.Ready with { Sources = [] });
        Assert.NotEmpty((await desk.RefusedAsync(() => desk.PublishAtAsync(id, Tomorrow))).Missing);
        Assert.Contains("not live", (await desk.RefusedAsync(() => desk.WithdrawAtAsync(id, Tomorrow))).Sentence, StringComparison.Ordinal);
        Assert.Contains("does not exist", (await desk.RefusedAsync(() => desk.WithdrawAtAsync(4711, Tomorrow))).Sentence, StringComparison.Ordinal);

        var live = await desk.PublishedAsync("live");
        Assert.Contains("why", (await desk.RefusedAsync(() => desk.WithdrawAtAsync(live, Tomorrow, comment: null))).Sentence, StringComparison.Ordinal);
    }

    private async Task<int> ScheduledAsync(string slug = "infusion")
    {
        var id = await desk.CreateAsync(slug: slug);
        await desk.SignOffAsync(id);
        Assert.Null(await desk.PublishAtAsync(id, Tomorrow));
        return id;
    }

    private async Task AssertStaysAsync(int id, string reason, DateTime? at = null)
    {
        Clock.Now = at ?? Tomorrow;
        await desk.RunDueAsync();

        Assert.Equal(404, await desk.StatusAsync());
        Assert.Contains(reason, (await desk.ScheduledAsync(id))!.Problem, StringComparison.Ordinal);
        Assert.Equal(AuditActs.ScheduleFailed, (await desk.ActsAsync())[^1]);
    }

    private Task<bool> CancelAsync(int id) => desk.AskAsync(async (Schedule schedule) =>
    {
        await schedule.CancelAsync(id, ScheduledKind.Publish, Desk.Ada, default);
        return true;
    });

    private Task<int> ExecuteAsync(string sql) => desk.AskAsync((ArticleStore store) => store.Database.ExecuteSqlRawAsync(sql));
}

using System.Net;
using ImmunoEd.Auditing;
using ImmunoEd.Counting;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Pages.Admin;

/// <summary>What readers read and say, as staff see it.</summary>
public sealed class FeedbackPageTests : IClassFixture<SmallPortal>, IAsyncLifetime
{
    private const string First = "/basics/first";

    private readonly Portal portal;
    private StaffBrowser editor = null!;

    public FeedbackPageTests(SmallPortal small) => portal = small.Portal;

    public async Task InitializeAsync()
    {
        editor = await portal.SignedInAsync(StaffRole.Editor);
        await portal.WithServicesAsync(services => services.GetRequiredService<CountStore>().Mistakes.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task The_first_page_shows_what_is_read_and_what_does_not_help()
    {
        for (var i = 0; i < 3; i++)
        {
            using var read = await portal.Client().GetAsync(First);
        }

        foreach (var (page, answer) in new[] { (First, "yes"), (First, "no"), ("/glossary/antibody", "no"), ("/glossary/antibody", "no"), ("/basics/second", "yes") })
        {
            using var sent = await portal.SendFeedbackAsync(new() { ["page"] = page, ["answer"] = answer });
        }

        await portal.WriteCountsAsync();
        var home = await editor.PageAsync("/admin");

        Assert.Equal(["Antibody 2 said no, 0 said yes", "First steps 1 said no, 1 said yes"], home.Texts("section[aria-labelledby=not-helpful] li"));
        Assert.Equal(["/glossary/antibody", "/admin/articles/1/edit"], home.QuerySelector("section[aria-labelledby=not-helpful]")!.Links());
        Assert.Contains("First steps 3 views", home.Texts("section[aria-labelledby=most-read] li"));
        Assert.Contains("robots are counted like people", home.Text("section[aria-labelledby=most-read] .hint"), StringComparison.Ordinal);
        using var administrator = await portal.SignedInAsync(StaffRole.Administrator);
        Assert.Contains("/admin/vocabulary/terms/antibody", (await administrator.PageAsync("/admin")).QuerySelector("section[aria-labelledby=not-helpful]")!.Links());
    }

    [Fact]
    public async Task Only_the_last_30_days_stand_on_the_first_page()
    {
        await portal.WithServicesAsync(async services =>
        {
            var store = services.GetRequiredService<CountStore>();
            foreach (var (days, count) in new[] { (29, 1_000), (30, 5) })
                store.Add(new PageCount { Kind = PageCountKind.Viewed, Path = "/basics/second", Day = DateOnly.FromDateTime(portal.Clock.Now.Date).AddDays(-days), Count = count });
            await store.SaveChangesAsync();
        });

        Assert.Contains("Second steps 1,000 views", (await editor.PageAsync("/admin")).Texts("section[aria-labelledby=most-read] li"));
    }

    [Fact]
    public async Task An_editor_marks_a_report_as_done_and_can_put_it_back()
    {
        const string Sentence = "The quokkaberry is not red.";
        using var reported = await portal.ReportAsync(First, Sentence);
        var home = await editor.PageAsync("/admin");
        Assert.Contains(Sentence, home.Text("section[aria-labelledby=mistakes] li"), StringComparison.Ordinal);
        Assert.Equal(["/admin/articles/1/edit"], home.QuerySelector("section[aria-labelledby=mistakes] ul")!.Links());

        using var done = await editor.SendAsync("/admin", [], "section[aria-labelledby=mistakes] form");
        Assert.Equal((HttpStatusCode.Redirect, "/admin"), (done.StatusCode, done.Headers.Location?.ToString()));
        home = await editor.PageAsync("/admin");
        Assert.StartsWith("The report is done.", home.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal("No reader has reported a mistake.", home.Text("section[aria-labelledby=mistakes] .empty"));
        Assert.Contains("No reader has reported a mistake that waits", (await editor.PageAsync("/admin/feedback")).Text(".nothing"), StringComparison.Ordinal);

        using var back = await editor.SendAsync("/admin/feedback?done=true", [], ".rows form");
        Assert.Equal("/admin/feedback", back.Headers.Location?.ToString());
        Assert.Equal([Sentence], (await editor.PageAsync("/admin/feedback")).Texts(".rows q"));
        await AssertTrailAsync(Sentence);
    }

    [Fact]
    public async Task Who_comes_second_is_told_so()
    {
        using var reported = await portal.ReportAsync(First, "It is wrong.");
        var page = await editor.PageAsync("/admin/feedback");
        using var done = await editor.SendAsync(page, "/admin/feedback", [], ".rows form");
        using var again = await editor.SendAsync(page, "/admin/feedback", [], ".rows form");

        Assert.Equal("Somebody else has dealt with this report already.", (await editor.PageAsync("/admin/feedback")).Text("[role=status]"));
    }

    [Fact]
    public async Task A_button_without_its_token_does_nothing()
    {
        using var reported = await portal.ReportAsync(First, "It is wrong.");
        var id = Assert.Single(await portal.MistakesAsync(First)).Id;
        using var answer = await editor.Client.PostAsync("/admin/feedback?handler=Done", new FormUrlEncodedContent(new Dictionary<string, string> { ["id"] = $"{id}" }));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(Assert.Single(await portal.MistakesAsync(First)).DoneOn);
    }

    [Fact]
    public async Task Reports_are_found_by_their_page_and_shown_fifty_at_a_time_the_newest_first()
    {
        await portal.WithServicesAsync(async services =>
        {
            var store = services.GetRequiredService<CountStore>();
            for (var i = 1; i <= 60; i++)
                store.Add(new ReportedMistake { Path = i > 55 ? "/glossary/antibody" : First, Day = new DateOnly(2026, 11, 1), Sentence = $"Mistake {i}." });
            await store.SaveChangesAsync();
        });

        var newest = await editor.PageAsync("/admin/feedback");
        Assert.Equal(Enumerable.Range(11, 50).Reverse().Select(i => $"Mistake {i}."), newest.Texts(".rows q"));
        var older = await editor.PageAsync(newest.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(Enumerable.Range(1, 10).Reverse().Select(i => $"Mistake {i}."), older.Texts(".rows q"));
        Assert.Null(older.QuerySelector("a[rel=next]"));
        Assert.Equal(5, (await editor.PageAsync("/admin/feedback?at=antibody")).QuerySelectorAll(".rows q").Length);
        Assert.StartsWith("No report matches.", (await editor.PageAsync("/admin/feedback?at=%25")).Text(".nothing"), StringComparison.Ordinal);
        Assert.Equal("60", (await editor.PageAsync("/admin")).QuerySelector("#mistakes .count")!.LastChild!.TextContent);
    }

    [Fact]
    public async Task What_a_stranger_typed_comes_out_as_text()
    {
        const string Payload = "</title></script><script>window.hurt=1</script>\"'><img src=x onerror=hurt()>";
        using var reported = await portal.ReportAsync(First, Payload);
        foreach (var path in new[] { "/admin", "/admin/feedback" })
            await AssertTextAsync(path, Payload);
        using var done = await editor.SendAsync("/admin/feedback", [], ".rows form");
        await AssertTextAsync("/admin/feedback?done=true", Payload);
    }

    public Task DisposeAsync()
    {
        editor.Dispose();
        return Task.CompletedTask;
    }

    private async Task AssertTextAsync(string path, string payload)
    {
        var page = await editor.PageAsync(path);
        Assert.Contains(payload, page.Text("main"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[onerror], img[src=x]"));
        Assert.DoesNotContain(page.Scripts, script => script.Text.Contains("hurt", StringComparison.Ordinal));
    }

    private Task AssertTrailAsync(string sentence) => portal.StaffAsync(async store =>
    {
        var entries = await store.Set<AuditEntry>().OrderByDescending(entry => entry.Id).Take(2).ToListAsync();
        Assert.Equal([(AuditActs.FeedbackPutBack, First, "Editor Someone"), (AuditActs.FeedbackDone, First, "Editor Someone")], entries.Select(entry => (entry.Act, entry.Subject!, entry.By)));
        Assert.DoesNotContain(entries, entry => entry.Detail!.Contains(sentence[..10], StringComparison.Ordinal));
        Assert.Null((await AuditChain.VerifyAsync(store, CancellationToken.None)).Break);
    });
}

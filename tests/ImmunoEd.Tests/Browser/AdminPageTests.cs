using ImmunoEd.Staff;
using ImmunoEd.Tests.Publishing;

namespace ImmunoEd.Tests.Browser;

/// <summary>What axe says of the pages about articles, reviews, words and settings; accounts and media have their own.</summary>
[Collection(StaffBrowserSuite.Name)]
public sealed class AdminPageTests(BrowserFixture browser, SmallPortal small) : IClassFixture<SmallPortal>
{
    [BrowserFact]
    public async Task Axe_finds_nothing_on_a_phone_in_light_nor_on_a_desk_in_dark()
    {
        var live = await LiveWithDraftAsync();
        using (await small.Portal.ReportAsync("/basics/live", "The chair is not soft."))
        using (await small.Portal.SendFeedbackAsync(new() { ["page"] = "/basics/live", ["answer"] = "no" }))
            await small.Portal.WriteCountsAsync();
        var draft = await new Desk(small.Portal).CreateAsync(slug: "draft");
        await using var visit = await browser.SignedInAsync(small.Portal, StaffRole.Administrator);
        var found = new List<string>();
        foreach (var path in Paths(live, draft))
            found.AddRange(await visit.ProblemsAsync(path));
        await visit.OpenAsync($"/admin/articles/{draft}/publish");
        await visit.Page.ClickAsync("main form button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".refusal");
        found.AddRange(await visit.ProblemsAsync(null));

        Assert.Empty(found);
        Assert.Empty(visit.Complaints);
    }

    private static IEnumerable<string> Paths(int live, int draft) =>
    [
        "/admin", "/admin/articles", "/admin/articles?q=zzzz", "/admin/reviews", "/admin/feedback", "/admin/feedback?done=true", "/admin/settings", "/admin/export",
        $"/admin/articles/{live}", $"/admin/articles/{live}/preview", $"/admin/articles/{live}/history", $"/admin/articles/{live}/compare",
        $"/admin/articles/{live}/address", $"/admin/articles/{live}/sign-off", $"/admin/articles/{live}/withdraw", $"/admin/articles/{draft}/publish",
        "/admin/vocabulary", "/admin/vocabulary?q=zzzz", "/admin/vocabulary/new", "/admin/vocabulary/terms/antibody", "/admin/vocabulary/terms/antibody/remove", "/admin/vocabulary/cancer-types/melanoma",
    ];

    private async Task<int> LiveWithDraftAsync()
    {
        var desk = new Desk(small.Portal);
        var id = await desk.PublishedAsync("live");
        await desk.SaveAsync(id, Desk.Changed with { Body = Desk.Changed.Body + "\nMelanoma and lung cancer are treated here.\n" });
        Assert.Null(await desk.WithdrawAtAsync(id, new DateTime(2027, 1, 1, 8, 0, 0, DateTimeKind.Utc)));
        return id;
    }
}

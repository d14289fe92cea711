using System.Net;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Staff;

namespace ImmunoEd.Tests.Pages.Admin;

/// <summary>A text on its way to readers and back, as staff without scripts would send it.</summary>
public sealed class JourneyTests : IClassFixture<SmallPortal>, IAsyncLifetime
{
    private readonly Portal portal;
    private readonly HttpClient reader;
    private StaffBrowser editor = null!;
    private StaffBrowser reviewer = null!;

    public JourneyTests(SmallPortal small) => (portal, reader) = (small.Portal, small.Portal.Client());

    public async Task InitializeAsync() =>
        (editor, reviewer) = (await portal.SignedInAsync(StaffRole.Editor), await portal.SignedInAsync(StaffRole.Reviewer));

    [Fact]
    public async Task An_editor_writes_a_reviewer_signs_off_and_a_stranger_reads()
    {
        var article = await WriteAsync("journey");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/basics/journey")).StatusCode);

        await SubmitAsync(article);
        Assert.Contains("Your first infusion", (await reviewer.PageAsync("/admin")).QuerySelector("section[aria-labelledby=in-review]")!.TextContent, StringComparison.Ordinal);
        await SignOffAsync(article);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/basics/journey")).StatusCode);
        await PublishAsync(article);

        var page = await reader.PageAsync("/basics/journey");
        Assert.Equal("Your first infusion", page.Text("h1"));
        Assert.Contains("by Ada Smith, MD on", page.Text(".review"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_live_text_stays_while_a_new_one_is_written_and_the_name_goes_with_the_text()
    {
        var article = await PublishedAsync("staying");

        await SaveAsync(article, TypedArticle.Fields(body: "You lie on a bed."));
        Assert.Contains("You sit in a chair.", (await reader.PageAsync("/basics/staying")).Text("main"), StringComparison.Ordinal);

        using var refused = await reviewer.SendAsync($"{article}/publish", new() { ["ChangeNote"] = "A bed" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("sign off this very text first", (await refused.PageAsync()).Text(".refusal"), StringComparison.Ordinal);

        await SignOffAsync(article);
        await PublishAsync(article, "Says that you lie on a bed");
        Assert.Contains("You lie on a bed.", (await reader.PageAsync("/basics/staying")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_page_is_gone_at_once_and_says_what_replaced_it()
    {
        var article = await PublishedAsync("gone-soon");

        using var withdrawn = await reviewer.SendAsync($"{article}/withdraw", new() { ["Comment"] = "Out of date", ["Replacement"] = "/basics/first" });
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);

        using var answer = await reader.GetAsync("/basics/gone-soon");
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("/basics/first", (await answer.PageAsync()).QuerySelector("main")!.Links());
    }

    [Fact]
    public async Task An_editor_may_not_sign_off_publish_or_withdraw()
    {
        var article = await WriteAsync("not-mine-to-publish");

        foreach (var act in new[] { "sign-off", "publish", "withdraw" })
        {
            using var answer = await editor.GetAsync($"{article}/{act}");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Nobody_signs_off_what_they_wrote()
    {
        using var made = await reviewer.SendAsync("/admin/articles/new", TypedArticle.Fields(slug: "own-words"), "#editor");
        var article = made.Headers.Location!.ToString()[..^"/edit".Length];

        using var refused = await reviewer.SendAsync($"{article}/sign-off", new() { ["Signature"] = "Ada Smith, MD" });

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("You wrote part of this text", (await refused.PageAsync()).Text(".refusal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_who_change_the_same_words_see_both_and_lose_neither()
    {
        var article = await WriteAsync("collision");
        var second = await reviewer.PageAsync(article + "/edit");
        await SaveAsync(article, TypedArticle.Fields(body: "You sit in a soft chair.\n\nThe nurse puts a thin tube in your arm."));

        using var collided = await reviewer.SendAsync(second, article + "/edit", TypedArticle.Fields(body: "You lie on a bed.\n\nThe nurse puts a thin tube in your arm."), "#editor");

        var page = await collided.PageAsync();
        Assert.Equal(HttpStatusCode.Conflict, collided.StatusCode);
        Assert.Contains("You lie on a bed.", page.Text(".conflicts"), StringComparison.Ordinal);
        Assert.Contains("You sit in a soft chair.", page.Text(".conflicts"), StringComparison.Ordinal);
        Assert.Contains("You lie on a bed.", page.QuerySelector("#f-body")!.TextContent, StringComparison.Ordinal);

        using var settled = await reviewer.SendAsync(page, article + "/edit", TypedArticle.Fields(body: "You sit or lie.\n\nThe nurse puts a thin tube in your arm."), "#editor");
        Assert.Equal(HttpStatusCode.Redirect, settled.StatusCode);
    }

    [Fact]
    public async Task Two_editors_who_change_different_paragraphs_are_both_in()
    {
        var article = await WriteAsync("together");
        var second = await reviewer.PageAsync(article + "/edit");
        await SaveAsync(article, TypedArticle.Fields(body: "You sit in a soft chair.\n\nThe nurse puts a thin tube in your arm."));

        using var merged = await reviewer.SendAsync(second, article + "/edit", TypedArticle.Fields(body: "You sit in a chair.\n\nThe nurse puts a thin tube in your left arm."), "#editor");

        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        var body = (await editor.PageAsync(article + "/edit")).QuerySelector("#f-body")!.TextContent;
        Assert.Contains("soft chair", body, StringComparison.Ordinal);
        Assert.Contains("left arm", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_comes_back_with_every_word()
    {
        var fields = TypedArticle.Fields(slug: "first");
        fields["Input.Sources[0].Accessed"] = "last week";

        using var refused = await editor.SendAsync("/admin/articles/new", fields, "#editor");

        var page = await refused.PageAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("“last week” is not a day.", page.Text(".refusal"), StringComparison.Ordinal);
        Assert.Equal("You sit in a chair.\n\nThe nurse puts a thin tube in your arm.", page.QuerySelector("#f-body")!.TextContent.Trim());
        Assert.Equal("A guide", page.QuerySelector("[name='Input.Sources[0].Title']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_kept_while_typing_is_offered_again_to_its_writer_alone()
    {
        var article = await WriteAsync("kept");
        var form = await editor.PageAsync(article + "/edit");
        var fields = TypedArticle.Fields(body: "Words that nobody saved.");
        fields["articleId"] = article.Split('/')[^1];
        fields["__RequestVerificationToken"] = form.QuerySelector("#editor [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        fields["BaseRevisionId"] = form.QuerySelector("#editor [name=BaseRevisionId]")!.GetAttribute("value")!;
        fields["Sequence"] = "0";
        using var kept = await editor.Client.PostAsync("/admin/articles/keep", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);

        Assert.Contains("Words that nobody saved.", (await editor.PageAsync(article + "/edit")).QuerySelector("#f-body")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Words that nobody saved.", (await reviewer.PageAsync(article + "/edit")).QuerySelector("#f-body")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Your first infusion", (await editor.PageAsync("/admin")).QuerySelector("section[aria-labelledby=unsaved]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_holds_the_dates_of_reviews()
    {
        await PublishedAsync("reviewed");

        using var answer = await editor.GetAsync("/admin/reviews.ics");

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var calendar = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains($"DTSTART;VALUE=DATE:{portal.Clock.GetUtcNow().AddMonths(12):yyyyMMdd}\r\nSUMMARY:Review due: Your first infusion\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    public Task DisposeAsync()
    {
        editor.Dispose();
        reviewer.Dispose();
        reader.Dispose();
        return Task.CompletedTask;
    }

    /// <returns>The article's address in the admin.</returns>
    private async Task<string> WriteAsync(string slug)
    {
        using var made = await editor.SendAsync("/admin/articles/new", TypedArticle.Fields(slug: slug), "#editor");
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return made.Headers.Location!.ToString()[..^"/edit".Length];
    }

    private async Task SaveAsync(string article, Dictionary<string, string> fields)
    {
        using var saved = await editor.SendAsync(article + "/edit", fields, "#editor");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private async Task SubmitAsync(string article)
    {
        using var sent = await editor.SendAsync(article, new() { ["Comment"] = "Please read" }, "form[action*='handler=Submit']");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private async Task SignOffAsync(string article)
    {
        using var signed = await reviewer.SendAsync(article + "/sign-off", new() { ["Signature"] = "Ada Smith, MD" });
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
    }

    private async Task PublishAsync(string article, string note = "")
    {
        using var published = await reviewer.SendAsync(article + "/publish", new() { ["ChangeNote"] = note });
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    private async Task<string> PublishedAsync(string slug)
    {
        var article = await WriteAsync(slug);
        await SignOffAsync(article);
        await PublishAsync(article);
        return article;
    }
}

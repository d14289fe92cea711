using System.Net;
using ImmunoEd.Counting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Pages;

/// <summary>“Was this page helpful?” and “Report a mistake on this page”: what a reader sees, and what is kept.</summary>
public sealed class FeedbackTests : IClassFixture<SmallPortal>
{
    private const string Canary = "quokkaberry";
    private const string First = "/basics/first";
    private const string Second = "/basics/second";

    public FeedbackTests(SmallPortal small)
    {
        Portal = small.Portal;
        Portal.Clock.Now += TimeSpan.FromDays(1);
    }

    private Portal Portal { get; }

    [Theory]
    [InlineData(First)]
    [InlineData("/glossary/antibody")]
    public async Task The_forms_stand_at_the_end_of_a_page_and_hold_no_token(string path)
    {
        var forms = (await Portal.Client().PageAsync(path)).QuerySelectorAll(".feedback form");

        Assert.Equal(2, forms.Length);
        Assert.All(forms, form => Assert.Equal(("post", "/feedback"), (form.GetAttribute("method"), form.GetAttribute("action"))));
        Assert.All(forms, form => Assert.Equal([("page", path)], form.QuerySelectorAll("input").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))));
    }

    [Fact]
    public async Task A_hub_that_nobody_has_written_yet_does_not_ask() =>
        Assert.Null((await Portal.Client().PageAsync("/cancer-types/melanoma")).QuerySelector(".feedback"));

    [Fact]
    public async Task An_answer_is_counted_and_leads_back_to_the_page_with_thanks()
    {
        foreach (var answer in new[] { "yes", "no", "no" })
        {
            using var response = await Portal.SendFeedbackAsync(new() { ["page"] = "/glossary/antibody", ["answer"] = answer });
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
            Assert.Equal("/glossary/antibody#feedback-sent", response.Headers.Location?.ToString());
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }

        Assert.StartsWith("Thank you", (await Portal.Client().PageAsync("/glossary/antibody")).Text("#feedback-sent"), StringComparison.Ordinal);
        Assert.Equal([1], await Portal.CountsAsync("/glossary/antibody", PageCountKind.Helpful));
        Assert.Equal([2], await Portal.CountsAsync("/glossary/antibody", PageCountKind.NotHelpful));
    }

    [Fact]
    public async Task A_report_is_kept_in_one_line_with_its_page_and_day_and_nothing_else()
    {
        using var response = await Portal.ReportAsync(Second, $"\r\n The {Canary}\tgrows\r\non trees.\a ");
        using var again = await Portal.ReportAsync(Second, $"The {Canary} grows on trees.");

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (response.StatusCode, again.StatusCode));
        Assert.Equal(Second + "#feedback-sent", response.Headers.Location?.ToString());
        var kept = Assert.Single(await Portal.MistakesAsync(Second));
        Assert.Equal(($"The {Canary} grows on trees.", DateOnly.FromDateTime(Portal.Clock.Now.Date), null), (kept.Sentence, kept.Day, kept.DoneOn));
        Assert.DoesNotContain(Portal.Log.Lines, line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData("none", null)]
    [InlineData("cross-site", "own")]
    [InlineData(null, null)]
    [InlineData(null, "null")]
    [InlineData(null, "http://evil.example")]
    [InlineData(null, "http://127.0.0.1:1")]
    public async Task What_another_site_sends_is_refused(string? site, string? origin)
    {
        var counted = await Portal.CountsAsync(First, PageCountKind.Helpful);
        using var response = await Portal.SendFeedbackAsync(new() { ["page"] = First, ["answer"] = "yes" }, site, origin == "own" ? Portal.Address.GetLeftPart(UriPartial.Authority) : origin);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("This did not come from our page", (await response.PageAsync()).Text("h1"));
        Assert.Equal(counted, await Portal.CountsAsync(First, PageCountKind.Helpful));
    }

    [Fact]
    public async Task A_browser_that_names_its_origin_alone_is_heard()
    {
        using var response = await Portal.SendFeedbackAsync(new() { ["page"] = "/side-effects/when-to-call", ["answer"] = "yes" }, site: null, Portal.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/basics")]
    [InlineData("/basics/quokkaberry")]
    [InlineData("/basics/FIRST")]
    [InlineData("/basics/first/")]
    [InlineData("/basics/first?x=quokkaberry")]
    [InlineData("//quokkaberry/first")]
    [InlineData("https://quokkaberry/basics/first")]
    [InlineData("/cancer-types/melanoma")]
    [InlineData("/admin/articles")]
    [InlineData("\r\nX-Injected: quokkaberry")]
    public async Task What_is_no_live_page_is_not_found_and_not_repeated(string page)
    {
        foreach (var fields in new Dictionary<string, string>[] { new() { ["page"] = page, ["answer"] = "yes" }, new() { ["page"] = page, ["mistake"] = "It is wrong." } })
        {
            using var response = await Portal.SendFeedbackAsync(fields);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.DoesNotContain(Canary, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(await Portal.CountsAsync(page, PageCountKind.Helpful));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "page=/basics/first")]
    [InlineData("application/x-www-form-urlencoded", "page=/basics/first&answer=maybe")]
    [InlineData("application/json", "{\"page\":\"/basics/first\",\"answer\":\"yes\"}")]
    [InlineData("multipart/form-data", "page")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=page\r\n\r\n/basics")]
    [InlineData("application/x-www-form-urlencoded", "page=/basics/first%00&answer=yes")]
    [InlineData("text/plain", "")]
    public async Task What_is_no_form_of_ours_is_refused(string type, string body) => await AssertUnreadAsync(type, body);

    [Fact]
    public async Task A_large_body_is_refused() =>
        await AssertUnreadAsync("application/x-www-form-urlencoded", "page=/basics/first&mistake=" + new string('a', 17 * 1024));

    [Fact]
    public async Task A_report_that_is_too_long_comes_back_with_its_words()
    {
        var words = string.Concat(Enumerable.Repeat("too long ", 60));
        await AssertRefusedAsync(words, HttpStatusCode.UnprocessableEntity, "Please use at most 500 characters. Yours are 539.");
    }

    [Theory]
    [InlineData("Ask quokkaberry@example.org about it.")]
    [InlineData("Call quokkaberry at 555-0142.")]
    [InlineData("</textarea><script>quokkaberry()</script> 555-0142")]
    public async Task Private_words_come_back_and_are_kept_nowhere(string words)
    {
        await AssertRefusedAsync(words, HttpStatusCode.UnprocessableEntity, "Please leave out names, phone numbers and email addresses. Long numbers cannot be sent either.");

        Assert.DoesNotContain(words, Portal.DataFolder(), StringComparison.Ordinal);
        Assert.DoesNotContain(Portal.Log.Lines, line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public async Task A_report_without_words_is_asked_for_some(string words) =>
        await AssertRefusedAsync(words, HttpStatusCode.UnprocessableEntity, "Please write what is wrong on the page.");

    [Fact]
    public async Task Who_sends_too_much_is_asked_to_wait_and_keeps_the_words()
    {
        for (var i = 0; i < FeedbackLimit.MostOfPageInMinute; i++)
        {
            using var taken = await Portal.SendFeedbackAsync(new() { ["page"] = First, ["answer"] = "yes" });
            Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        }

        using var answer = await Portal.SendFeedbackAsync(new() { ["page"] = First, ["answer"] = "yes" });
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        Assert.Equal("Please wait a minute", (await answer.PageAsync()).Text("h1"));
        await AssertRefusedAsync("It is wrong.", HttpStatusCode.TooManyRequests, "Many people are writing to us just now. Please try again in a minute.");
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        using var later = await Portal.SendFeedbackAsync(new() { ["page"] = First, ["answer"] = "yes" });
        Assert.Equal(HttpStatusCode.SeeOther, later.StatusCode);
    }

    [Fact]
    public async Task Above_the_bound_of_the_whole_site_nothing_is_even_looked_up()
    {
        var limit = Portal.Services.GetRequiredService<FeedbackLimit>();
        while (limit.Allows())
        {
        }

        using var answer = await Portal.SendFeedbackAsync(new() { ["page"] = "/basics/" + Canary, ["answer"] = "yes" });
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task A_stranger_cannot_fill_the_table_of_reports()
    {
        for (var i = 0; i < MistakeReports.MostOfPageAndDay; i++)
        {
            using var kept = await Portal.ReportAsync("/side-effects/when-to-call", $"Mistake {i}.");
            Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        }

        using var answer = await Portal.ReportAsync("/side-effects/when-to-call", "One more.");
        Assert.Equal((HttpStatusCode.TooManyRequests, "One more."), (answer.StatusCode, (await answer.PageAsync()).Text("textarea")));
        Assert.Equal(MistakeReports.MostOfPageAndDay, (await Portal.MistakesAsync("/side-effects/when-to-call")).Count);
    }

    [Fact]
    public async Task Words_that_cannot_be_kept_come_back_and_the_log_does_not_hold_them()
    {
        await RunAsync($"ALTER TABLE CountedMistakes RENAME TO Away");
        await AssertRefusedAsync($"The {Canary} is wrong.", HttpStatusCode.ServiceUnavailable, "We cannot keep your words just now. Please try again in a few minutes.");
        await RunAsync($"ALTER TABLE Away RENAME TO CountedMistakes");

        Assert.DoesNotContain(Portal.Log.Lines, line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_address_itself_says_where_the_forms_are()
    {
        using var response = await Portal.Client().GetAsync("/feedback");
        var page = await response.PageAsync();

        Assert.Equal((HttpStatusCode.OK, "Tell us about a page"), (response.StatusCode, page.Text("h1")));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_privacy_page_names_all_that_is_counted()
    {
        var page = await Portal.Client().PageAsync("/privacy");

        Assert.Equal(["Pages.", "Answers.", "Searches."], page.Texts("h2 ~ ul strong"));
        Assert.Contains("If you report a mistake", page.Texts("h2"));
    }

    private async Task AssertRefusedAsync(string words, HttpStatusCode status, string problem)
    {
        var before = status == HttpStatusCode.ServiceUnavailable ? 0 : (await Portal.MistakesAsync(First)).Count;
        using var response = await Portal.ReportAsync(First, words);
        var page = await response.PageAsync();
        var field = page.QuerySelector("textarea[name=mistake]")!;

        Assert.Equal((status, problem), (response.StatusCode, page.Text("[role=alert]")));
        Assert.Equal(words.ReplaceLineEndings("\n"), field.TextContent.ReplaceLineEndings("\n"));
        Assert.Equal(("true", First), (field.GetAttribute("aria-invalid"), page.QuerySelector("input[name=page]")?.GetAttribute("value")));
        Assert.Contains(First, page.Links());
        Assert.DoesNotContain(page.Scripts, script => script.Text.Length > 0);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        if (status != HttpStatusCode.ServiceUnavailable)
            Assert.Equal(before, (await Portal.MistakesAsync(First)).Count);
    }

    private async Task AssertUnreadAsync(string type, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/feedback") { Content = new StringContent(body) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await Portal.Client().SendAsync(request);

        Assert.Equal((HttpStatusCode.BadRequest, "We could not read that"), (response.StatusCode, (await response.PageAsync()).Text("h1")));
    }

    private Task RunAsync(FormattableString statement) =>
        Portal.WithServicesAsync(services => services.GetRequiredService<CountStore>().Database.ExecuteSqlAsync(statement));
}

using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Publishing;

public sealed class PublishGuardTests : IDisposable
{
    private const string Hard =
        "Immunotherapeutic administration necessitates comprehensive multidisciplinary evaluation, including cardiovascular examination, endocrinological investigation and continuous observation of physiological parameters.\n";

    private readonly SmallPortal small = new();
    private readonly Desk desk;

    public PublishGuardTests() => desk = new Desk(small.Portal);

    public static TheoryData<string, string> Lacking => new()
    {
        { "title", ContentRules.FrontMatter },
        { "summary", ContentRules.FrontMatter },
        { "tags", ContentRules.Tag },
        { "unknown tag", ContentRules.Tag },
        { "source", ContentRules.Sources },
        { "half a source", ContentRules.FrontMatter },
        { "key points", ContentRules.KeyPoints },
        { "next steps", ContentRules.NextSteps },
        { "alternative text", ContentRules.AlternativeText },
        { "picture", ContentRules.Image },
        { "link", ContentRules.Link },
        { "anchor", ContentRules.Link },
        { "card", ContentRules.Markdown },
    };

    public void Dispose() => small.Dispose();

    [Theory]
    [MemberData(nameof(Lacking))]
    public async Task What_lacks_something_does_not_go_out_and_says_what(string part, string rule)
    {
        small.Content.Write("media/line.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"></svg>");
        var id = await desk.CreateAsync(Without(part));
        await desk.SignOffAsync(id);

        var refusal = await desk.RefusedAsync(() => desk.PublishAsync(id));

        Assert.Equal(RefusalKind.NotReady, refusal.Kind);
        Assert.Contains(refusal.Missing, finding => finding.Rule == rule);
        Assert.Equal(404, await desk.StatusAsync());
    }

    [Fact]
    public async Task Everything_that_is_missing_is_named_at_once()
    {
        var id = await desk.CreateAsync(new ArticleForm { Title = "Only a title", Body = "[lost](/basics/none)" });
        await desk.SignOffAsync(id);

        var refusal = await desk.RefusedAsync(() => desk.PublishAsync(id));

        Assert.Equal(
            [ContentRules.FrontMatter, ContentRules.KeyPoints, ContentRules.Link, ContentRules.NextSteps, ContentRules.Sources, ContentRules.Tag],
            refusal.Missing.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_hard_text_goes_out_with_a_written_reason_only()
    {
        var id = await desk.CreateAsync(Desk.Ready with { Body = Hard });
        await desk.SignOffAsync(id);

        var refusal = await desk.RefusedAsync(() => desk.PublishAsync(id, gradeReason: " "));
        Assert.Equal(RefusalKind.NotReady, refusal.Kind);
        Assert.Contains("grade 8.5", refusal.Sentence, StringComparison.Ordinal);

        Assert.Null(await desk.PublishAsync(id, gradeReason: " The names of the tests are needed. "));
        Assert.Equal("The names of the tests are needed.", await desk.AskAsync((ArticleStore store) =>
            store.Decisions.Where(decision => decision.ArticleId == id && decision.Kind == DecisionKind.Published).Select(decision => decision.GradeReason).SingleAsync()));
        Assert.DoesNotContain("The names of the tests", await desk.PageTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_out_that_no_clinician_has_signed()
    {
        var id = await desk.CreateAsync();
        await desk.SubmitAsync(id);

        Assert.Contains("sign off this very text", (await desk.RefusedAsync(() => desk.PublishAsync(id))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_off_counts_for_that_very_text()
    {
        var id = await desk.CreateAsync();
        await desk.SignOffAsync(id);
        await desk.SaveAsync(id, Desk.Changed);

        Assert.Contains("sign off this very text", (await desk.RefusedAsync(() => desk.PublishAsync(id))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_off_that_was_taken_back_counts_no_more()
    {
        var id = await desk.CreateAsync();
        await desk.SignOffAsync(id);
        await desk.ReturnAsync(id);

        Assert.Contains("sign off this very text", (await desk.RefusedAsync(() => desk.PublishAsync(id))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_review_is_required_an_unsigned_text_says_so_to_readers()
    {
        await using var portal = Portal.With(small.Content.Path, new() { ["Review:Required"] = "false" });
        var free = new Desk(portal);

        Assert.Null(await free.PublishAsync(await free.CreateAsync()));

        Assert.Equal("No clinician has signed off this page yet", await free.ReviewAsync());
    }

    [Fact]
    public async Task A_text_that_is_live_is_not_published_again()
    {
        var id = await desk.PublishedAsync();

        Assert.Contains("live already", (await desk.RefusedAsync(() => desk.PublishAsync(id, "Once more."))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_publish_says_what_changed_for_readers()
    {
        var id = await desk.PublishedAsync();
        await desk.SaveAsync(id, Desk.Changed);
        await desk.SignOffAsync(id);

        Assert.Contains("what changed", (await desk.RefusedAsync(() => desk.PublishAsync(id, " "))).Sentence, StringComparison.Ordinal);
    }

    private static ArticleForm Without(string part) => part switch
    {
        "title" => Desk.Ready with { Title = "" },
        "summary" => Desk.Ready with { Summary = " " },
        "tags" => Desk.Ready with { CancerTypes = [] },
        "unknown tag" => Desk.Ready with { Topics = ["no-such-topic"] },
        "source" => Desk.Ready with { Sources = [] },
        "half a source" => Desk.Ready with { Sources = [new SourceRow { Title = "A guide" }] },
        "key points" => Desk.Ready with { KeyPoints = ["One."] },
        "next steps" => Desk.Ready with { NextSteps = [] },
        "alternative text" => Desk.Ready with { Body = "![](/media/line.svg)" },
        "picture" => Desk.Ready with { Body = "![A line](/media/none.svg)" },
        "link" => Desk.Ready with { Body = "[lost](/basics/none)" },
        "anchor" => Desk.Ready with { Body = "[lost](#none)" },
        "card" => Desk.Ready with { Body = "::: no-such-card\nx\n:::" },
        _ => throw new ArgumentException(part, nameof(part)),
    };
}

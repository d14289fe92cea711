using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Publishing;

public sealed class WorkflowTests : IDisposable
{
    private const string Unsigned = "No clinician has signed off this page yet";
    private const string Signed = "by Dr. Ada Smith, MD on November 22, 2026";

    private readonly SmallPortal small = new();
    private readonly Desk desk;

    public WorkflowTests() => desk = new Desk(small.Portal);

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_text_goes_from_draft_to_readers_and_away_again()
    {
        var id = await desk.CreateAsync();
        await AssertStandsAsync(id, ArticleState.Draft, 404);
        Assert.Null(await desk.SubmitAsync(id, comment: "Please look at the times."));
        await AssertStandsAsync(id, ArticleState.InReview, 404);
        Assert.Null(await desk.ReturnAsync(id));
        await AssertStandsAsync(id, ArticleState.Draft, 404);
        Assert.Null(await desk.SubmitAsync(id));
        Assert.Null(await desk.SignOffAsync(id, comment: "Good."));
        await AssertStandsAsync(id, ArticleState.SignedOff, 404);
        Assert.Null(await desk.PublishAsync(id));
        await AssertStandsAsync(id, ArticleState.Published, 200);
        Assert.Equal(Signed, await desk.ReviewAsync());
        Assert.Null(await desk.WithdrawAsync(id));
        await AssertStandsAsync(id, ArticleState.Withdrawn, 410);

        Assert.Equal(
            ["article.created", "article.submitted", "article.returned", "article.submitted", "article.signed-off", "article.published", "article.withdrawn"],
            await desk.ActsAsync());
        Assert.Equal(
            ["Submitted Please look at the times.", "Returned Say how long it takes.", "Submitted ", "SignedOff Good.", "Published ", "Withdrawn It is out of date."],
            await desk.AskAsync((ArticleStore store) =>
                store.Decisions.Where(decision => decision.ArticleId == id).OrderBy(decision => decision.Id).Select(decision => decision.Kind + " " + decision.Comment).ToListAsync()));
    }

    [Fact]
    public async Task What_changed_for_readers_stands_on_the_page()
    {
        var id = await desk.PublishedAsync();
        await desk.SaveAsync(id, Desk.Changed);
        await desk.SignOffAsync(id);
        Assert.Null(await desk.PublishAsync(id, " The chair is soft. "));

        Assert.Equal("The chair is soft.", await desk.AskAsync((ArticleStore store) => store.Published().Where(page => page.Id == id).Select(page => page.ChangeNote).SingleAsync()));
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("return")]
    [InlineData("sign off")]
    [InlineData("publish")]
    [InlineData("schedule")]
    public async Task Nobody_decides_about_a_text_that_changed_while_they_read(string verb)
    {
        var id = await desk.CreateAsync();
        var seen = await desk.LatestAsync(id);
        await desk.SaveAsync(id, Desk.Changed, Desk.Bob);

        var refusal = await desk.RefusedAsync(() => verb switch
        {
            "submit" => desk.SubmitAsync(id, seen),
            "return" => desk.ReturnAsync(id, seen),
            "sign off" => desk.SignOffAsync(id, seen: seen),
            "publish" => desk.PublishAsync(id, seen: seen),
            _ => desk.PublishAtAsync(id, small.Portal.Clock.Now.UtcDateTime.AddHours(1), seen: seen),
        });

        Assert.Equal(RefusalKind.Changed, refusal.Kind);
    }

    [Fact]
    public async Task A_text_is_submitted_once()
    {
        var id = await desk.CreateAsync();
        await desk.SubmitAsync(id);

        AssertNotReady("in review already", await desk.RefusedAsync(() => desk.SubmitAsync(id)));
    }

    [Fact]
    public async Task A_text_is_given_back_with_a_sentence()
    {
        var id = await desk.CreateAsync();
        await desk.SubmitAsync(id);

        AssertNotReady("what should change", await desk.RefusedAsync(() => desk.ReturnAsync(id, comment: " ")));
    }

    [Fact]
    public async Task Whoever_signs_off_has_a_name_for_readers()
    {
        var id = await desk.CreateAsync();

        AssertNotReady("name and credentials", await desk.RefusedAsync(() => desk.SignOffAsync(id, signature: "  ")));
    }

    [Fact]
    public async Task A_text_is_signed_off_once()
    {
        var id = await desk.CreateAsync();
        await desk.SignOffAsync(id);

        AssertNotReady(Desk.Signature, await desk.RefusedAsync(() => desk.SignOffAsync(id, new("account-2", "Second"), signature: "Dr. Second, MD")));
    }

    [Fact]
    public async Task A_verb_on_no_article_is_refused() =>
        AssertNotReady("does not exist", await desk.RefusedAsync(() => desk.SubmitAsync(4711, 1)));

    [Fact]
    public async Task Nobody_signs_off_what_they_wrote()
    {
        var id = await desk.CreateAsync(by: Desk.Ada);

        var refusal = await desk.RefusedAsync(() => desk.SignOffAsync(id));

        Assert.Equal(RefusalKind.NotAllowed, refusal.Kind);
        Assert.Null(await desk.SignOffAsync(id, Desk.Bob));
    }

    [Fact]
    public async Task A_comma_by_somebody_else_makes_nobody_less_of_an_author()
    {
        var id = await desk.CreateAsync(by: Desk.Ada);
        await desk.SaveAsync(id, Desk.Changed, Desk.Bob);

        Assert.Equal(RefusalKind.NotAllowed, (await desk.RefusedAsync(() => desk.SignOffAsync(id, Desk.Ada))).Kind);
        Assert.Equal(RefusalKind.NotAllowed, (await desk.RefusedAsync(() => desk.SignOffAsync(id, Desk.Bob))).Kind);
        Assert.Null(await desk.SignOffAsync(id, Desk.Ann));
    }

    [Fact]
    public async Task Whose_words_were_signed_by_another_may_sign_what_others_wrote_since()
    {
        var id = await desk.CreateAsync(by: Desk.Bob);
        await desk.SignOffAsync(id, Desk.Ada);
        await desk.SaveAsync(id, Desk.Changed, Desk.Ann);

        Assert.Null(await desk.SignOffAsync(id, Desk.Bob));
    }

    [Fact]
    public async Task A_sign_off_that_was_taken_back_clears_no_author()
    {
        var id = await desk.CreateAsync(by: Desk.Bob);
        await desk.SignOffAsync(id, Desk.Ada);
        await desk.ReturnAsync(id);
        await desk.SaveAsync(id, Desk.Changed, Desk.Ann);

        Assert.Equal(RefusalKind.NotAllowed, (await desk.RefusedAsync(() => desk.SignOffAsync(id, Desk.Bob))).Kind);
    }

    [Fact]
    public async Task Restoring_a_signed_text_in_between_clears_no_author()
    {
        var id = await desk.CreateAsync(by: Desk.Ann);
        await desk.SignOffAsync(id, Desk.Ada);
        var signed = await desk.LatestAsync(id);
        await desk.SaveAsync(id, Desk.Changed, Desk.Bob);
        var written = await desk.LatestAsync(id);
        await desk.RestoreAsync(id, signed, Desk.Bob);
        await desk.RestoreAsync(id, written, Desk.Ann);

        Assert.Equal(RefusalKind.NotAllowed, (await desk.RefusedAsync(() => desk.SignOffAsync(id, Desk.Bob))).Kind);
    }

    [Fact]
    public async Task Nobody_renews_the_sign_off_of_their_own_text_because_it_was_restored()
    {
        var id = await desk.CreateAsync(by: Desk.Bob);
        await desk.SignOffAsync(id, Desk.Ada);
        var first = await desk.LatestAsync(id);
        await desk.SaveAsync(id, Desk.Changed, Desk.Ann);
        await desk.RestoreAsync(id, first, Desk.Ann);
        await desk.PublishAsync(id);
        await desk.WithdrawAsync(id);

        Assert.Equal(RefusalKind.NotAllowed, (await desk.RefusedAsync(() => desk.SignOffAsync(id, Desk.Bob))).Kind);
    }

    [Fact]
    public async Task Any_clinician_may_sign_off_what_was_imported()
    {
        var id = await desk.IdOfAsync("first");

        Assert.Null(await desk.SignOffAsync(id));

        Assert.Equal(Signed, await desk.ReviewAsync("/basics/first"));
        Assert.Equal(ArticleState.Published, (await desk.ArticleAsync(id)).State);
    }

    [Fact]
    public async Task Without_four_eyes_an_author_may_sign_off()
    {
        await using var portal = Portal.With(small.Content.Path, new() { ["Review:FourEyes"] = "false" });
        var alone = new Desk(portal);

        Assert.Null(await alone.SignOffAsync(await alone.CreateAsync(by: Desk.Ada)));
    }

    [Fact]
    public async Task Giving_back_a_live_text_takes_the_reviewers_name_away()
    {
        var id = await desk.PublishedAsync();

        Assert.Null(await desk.ReturnAsync(id));

        Assert.Equal(Unsigned, await desk.ReviewAsync());
        await AssertStandsAsync(id, ArticleState.Published, 200);
    }

    [Fact]
    public async Task Giving_back_a_restored_text_takes_the_name_from_the_same_text_that_is_live()
    {
        var id = await desk.PublishedAsync();
        var live = await desk.LatestAsync(id);
        await desk.SaveAsync(id, Desk.Changed);
        await desk.RestoreAsync(id, live, Desk.Ann);

        Assert.Null(await desk.ReturnAsync(id));

        Assert.Equal(Unsigned, await desk.ReviewAsync());
    }

    [Fact]
    public async Task A_live_page_keeps_its_old_text_and_reviewer_while_a_draft_is_written()
    {
        var id = await desk.PublishedAsync();
        await desk.SaveAsync(id, Desk.Changed);

        Assert.DoesNotContain("soft chair", await desk.PageTextAsync(), StringComparison.Ordinal);
        Assert.Equal(Signed, await desk.ReviewAsync());
        await AssertStandsAsync(id, ArticleState.Draft, 200);

        await desk.SignOffAsync(id);
        await AssertStandsAsync(id, ArticleState.SignedOff, 200);
        Assert.DoesNotContain("soft chair", await desk.PageTextAsync(), StringComparison.Ordinal);
        await desk.PublishAsync(id, "The chair is soft.");
        Assert.Contains("soft chair", await desk.PageTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_text_has_no_reviewer_and_a_restored_one_has_its_own_again()
    {
        await using var portal = Portal.With(small.Content.Path, new() { ["Review:Required"] = "false" });
        var free = new Desk(portal);
        var id = await free.PublishedAsync();
        var signed = await free.LatestAsync(id);
        await free.SaveAsync(id, Desk.Changed);
        Assert.Null(await free.PublishAsync(id, "A comma."));
        Assert.Equal(Unsigned, await free.ReviewAsync());

        await free.RestoreAsync(id, signed, Desk.Ann);
        Assert.Equal(ArticleState.SignedOff, (await free.ArticleAsync(id)).State);
        Assert.Null(await free.PublishAsync(id, "Back again."));
        Assert.Equal(Signed, await free.ReviewAsync());
    }

    [Fact]
    public async Task A_review_that_ran_out_can_be_renewed_and_is_needed_for_a_publish()
    {
        var live = await desk.PublishedAsync();
        var waiting = await desk.CreateAsync(slug: "waiting");
        await desk.SignOffAsync(waiting);
        small.Portal.Clock.Now = small.Portal.Clock.Now.AddYears(1);

        AssertNotReady("sign off", await desk.RefusedAsync(() => desk.PublishAsync(waiting)));
        Assert.Null(await desk.SignOffAsync(waiting));
        Assert.Null(await desk.PublishAsync(waiting));
        Assert.Null(await desk.SignOffAsync(live));
        Assert.Equal("by Dr. Ada Smith, MD on November 22, 2027", await desk.ReviewAsync());
    }

    [Fact]
    public async Task A_signed_text_that_is_submitted_again_can_be_signed_again()
    {
        var id = await desk.PublishedAsync();
        small.Portal.Clock.Now = small.Portal.Clock.Now.AddDays(300);
        Assert.Null(await desk.SubmitAsync(id));

        Assert.Null(await desk.SignOffAsync(id));

        Assert.Equal("by Dr. Ada Smith, MD on September 18, 2027", await desk.ReviewAsync());
        await AssertStandsAsync(id, ArticleState.Published, 200);
    }

    [Fact]
    public async Task A_page_is_withdrawn_for_a_reason()
    {
        var id = await desk.PublishedAsync();

        AssertNotReady("why", await desk.RefusedAsync(() => desk.WithdrawAsync(id, comment: " ")));
        Assert.Equal(200, await desk.StatusAsync());
    }

    [Theory]
    [InlineData("/basics/none")]
    [InlineData("/basics/draft")]
    [InlineData("/basics/gone")]
    [InlineData("/basics/infusion")]
    [InlineData("https://example.org/")]
    [InlineData("basics/first")]
    public async Task Only_a_live_page_replaces_another(string replacement)
    {
        var id = await desk.PublishedAsync();
        await desk.CreateAsync(slug: "draft");
        await desk.WithdrawAsync(await desk.PublishedAsync("gone"));

        Assert.Equal(RefusalKind.NotReady, (await desk.RefusedAsync(() => desk.WithdrawAsync(id, replacement: replacement))).Kind);
    }

    [Theory]
    [InlineData("/basics/first")]
    [InlineData(" /basics/first ")]
    [InlineData("/cancer-types/lung-cancer")]
    public async Task A_withdrawn_page_leads_to_what_replaced_it(string replacement)
    {
        Assert.Null(await desk.WithdrawAsync(await desk.PublishedAsync(), replacement: replacement));

        using var client = small.Portal.Client();
        Assert.Contains(replacement.Trim(), (await client.PageAsync(Desk.Address)).Links());
    }

    [Fact]
    public async Task What_is_not_live_cannot_be_withdrawn()
    {
        var id = await desk.CreateAsync();

        AssertNotReady("not live", await desk.RefusedAsync(() => desk.WithdrawAsync(id)));
    }

    [Fact]
    public async Task Withdrawing_a_page_leaves_the_newer_draft_where_it_stands()
    {
        var id = await desk.PublishedAsync();
        await desk.SaveAsync(id, Desk.Changed);
        await desk.SubmitAsync(id);

        Assert.Null(await desk.WithdrawAsync(id));

        await AssertStandsAsync(id, ArticleState.InReview, 410);
    }

    [Fact]
    public async Task A_withdrawn_page_can_be_published_again()
    {
        var id = await desk.PublishedAsync();
        await desk.WithdrawAsync(id);

        AssertNotReady("what changed", await desk.RefusedAsync(() => desk.PublishAsync(id)));
        Assert.Null(await desk.PublishAsync(id, "It is right again."));

        await AssertStandsAsync(id, ArticleState.Published, 200);
        Assert.Equal(Signed, await desk.ReviewAsync());
    }

    [Fact]
    public async Task A_renamed_page_answers_at_both_addresses()
    {
        var id = await desk.PublishedAsync();

        Assert.Null(await desk.RenameAsync(id, "first-infusion"));

        Assert.Equal(301, await desk.StatusAsync());
        Assert.Equal(200, await desk.StatusAsync("/basics/first-infusion"));
        Assert.Equal("article.renamed", (await desk.ActsAsync())[^1]);
    }

    [Theory]
    [InlineData("infusion", "already")]
    [InlineData("First Infusion", "lower-case")]
    [InlineData("", "lower-case")]
    [InlineData("first", "taken")]
    public async Task A_new_address_is_a_free_one(string slug, string sentence)
    {
        var id = await desk.PublishedAsync();

        AssertNotReady(sentence, await desk.RefusedAsync(() => desk.RenameAsync(id, slug)));
    }

    [Fact]
    public async Task The_page_of_a_cancer_type_keeps_its_address()
    {
        var id = await desk.CreateAsync(slug: "lung-cancer", section: Section.CancerTypes);

        AssertNotReady("cancer type", await desk.RefusedAsync(() => desk.RenameAsync(id, "lungs")));
    }

    [Fact]
    public async Task The_database_itself_refuses_to_rewrite_history()
    {
        await desk.PublishedAsync();
        foreach (var sql in new[] { "UPDATE Revisions SET Title = 'x'", "DELETE FROM Revisions", "UPDATE Decisions SET \"By\" = 'x'", "DELETE FROM Decisions" })
        {
            await small.Portal.StoreAsync(async store =>
            {
                var fault = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => store.Database.ExecuteSqlRawAsync(sql));
                Assert.Contains("are history", fault.Message, StringComparison.Ordinal);
            });
        }

        Assert.Equal(Signed, await desk.ReviewAsync());
    }

    private static void AssertNotReady(string words, Refusal refusal)
    {
        Assert.Equal(RefusalKind.NotReady, refusal.Kind);
        Assert.Contains(words, refusal.Sentence, StringComparison.Ordinal);
    }

    private async Task AssertStandsAsync(int id, ArticleState state, int status)
    {
        Assert.Equal(state, (await desk.ArticleAsync(id)).State);
        Assert.Equal(status, await desk.StatusAsync());
    }
}

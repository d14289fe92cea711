using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Publishing;

public sealed class DraftingTests : IDisposable
{
    private const int Writers = 8;

    private readonly SmallPortal small = new();
    private readonly Desk desk;

    public DraftingTests() => desk = new Desk(small.Portal);

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task Saves_of_different_paragraphs_at_once_all_end_up_in_the_text()
    {
        var id = await desk.CreateAsync(With(Paragraphs(-1)));
        var began = await desk.LatestAsync(id);

        var saved = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => desk.SaveAsync(id, With(Paragraphs(writer)), Writer(writer), began))));

        Assert.All(saved, outcome => Assert.Empty(outcome.Conflicts));
        var body = (await desk.LatestFormAsync(id)).Body;
        Assert.All(Enumerable.Range(0, Writers), writer => Assert.Contains($"Paragraph {writer} by writer {writer}.", body, StringComparison.Ordinal));
        Assert.Equal(1 + Writers, await RevisionsAsync(id));
        Assert.Equal(Writers, (await desk.ActsAsync()).Count(act => act == "article.saved"));
    }

    [Fact]
    public async Task Of_saves_of_one_paragraph_at_once_one_wins_and_the_others_keep_their_words()
    {
        var id = await desk.CreateAsync(With("The first words.\n"));
        var began = await desk.LatestAsync(id);

        var saved = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => desk.SaveAsync(id, With($"The words of writer {writer}.\n"), Writer(writer), began))));

        var winner = Assert.Single(saved, outcome => outcome.Conflicts.Count == 0);
        var body = (await desk.LatestFormAsync(id)).Body;
        Assert.Equal(winner.Saved.Body, body);
        foreach (var (outcome, writer) in saved.Select((outcome, writer) => (outcome, writer)).Where(one => one.outcome != winner))
        {
            Assert.Equal(($"The words of writer {writer}.\n", body), (outcome.Saved.Body, Assert.Single(outcome.Conflicts).Theirs));
            Assert.Null(outcome.Refusal);
        }

        Assert.Equal(2, await RevisionsAsync(id));
    }

    [Fact]
    public async Task Saves_of_different_fields_are_merged_and_say_so()
    {
        var id = await desk.CreateAsync();
        var began = await desk.LatestAsync(id);
        await desk.SaveAsync(id, Desk.Ready with { Title = "The first infusion" }, Desk.Bob, began);

        var outcome = await desk.SaveAsync(id, Desk.Ready with { Topics = ["fatigue"] }, Desk.Ann, began);

        Assert.True(outcome.WasMerged);
        Assert.Equal(("The first infusion", "fatigue"), (outcome.Saved.Title, Assert.Single(outcome.Saved.Topics)));
        Assert.Equal(outcome.Saved, await desk.LatestFormAsync(id));
    }

    [Fact]
    public async Task A_conflict_writes_nothing_and_keeps_the_draft()
    {
        var id = await desk.CreateAsync();
        var began = await desk.LatestAsync(id);
        await desk.SaveAsync(id, Desk.Ready with { Title = "Theirs" }, Desk.Bob, began);
        await KeepAsync(Desk.Ann.AccountId!, id);

        await desk.RefusedAsync(async () =>
        {
            var outcome = await desk.SaveAsync(id, Desk.Ready with { Title = "Mine" }, Desk.Ann, began);
            Assert.Equal("Mine", outcome.Saved.Title);
            return Refusal.Changed(Assert.Single(outcome.Conflicts).Field);
        });

        Assert.Equal("Theirs", (await desk.LatestFormAsync(id)).Title);
    }

    [Fact]
    public async Task A_save_without_a_change_makes_no_revision_and_loses_no_sign_off()
    {
        var id = await desk.CreateAsync();
        await desk.SignOffAsync(id);
        await KeepAsync(Desk.Ann.AccountId!, id);

        var outcome = await desk.SaveAsync(id, Desk.Ready with { Title = " Your first infusion ", Body = Desk.Ready.Body.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n\r\n" });

        Assert.False(outcome.WasMerged);
        Assert.Equal(1, await RevisionsAsync(id));
        Assert.Equal(["article.created", "article.signed-off"], await desk.ActsAsync());
        Assert.Equal(ArticleState.SignedOff, (await desk.ArticleAsync(id)).State);
        Assert.Equal(0, await desk.AskAsync((ArticleStore store) => store.Drafts.CountAsync()));
    }

    [Fact]
    public async Task An_imported_text_that_is_saved_as_it_was_read_stays_the_same()
    {
        var id = await desk.IdOfAsync("first");

        await desk.SaveAsync(id, await desk.LatestFormAsync(id));

        Assert.Equal(1, await RevisionsAsync(id));
    }

    [Fact]
    public async Task A_save_drops_the_writers_own_draft_and_nobody_elses()
    {
        var id = await desk.CreateAsync();
        await KeepAsync(Desk.Ann.AccountId!, id);
        await KeepAsync(Desk.Bob.AccountId!, id);

        await desk.SaveAsync(id, Desk.Changed, Desk.Ann);

        Assert.Equal(Desk.Bob.AccountId, await desk.AskAsync((ArticleStore store) => store.Drafts.Select(draft => draft.AccountId).SingleAsync()));
    }

    [Fact]
    public async Task A_front_matter_that_is_too_long_is_refused_and_nothing_of_it_is_lost()
    {
        var id = await desk.CreateAsync();
        await KeepAsync(Desk.Ann.AccountId!, id);
        var form = Desk.Changed with { KeyPoints = [.. Enumerable.Range(0, 9).Select(number => $"{number} {new string('x', 1_000)}")] };

        await desk.RefusedAsync(async () =>
        {
            var outcome = await desk.SaveAsync(id, form);
            Assert.Equal(form, outcome.Saved);
            return outcome.Refusal;
        });
        await desk.RefusedAsync(async () => (await desk.AskAsync((Drafting drafting) => drafting.CreateAsync("basics", "long", form, Desk.Ann, null, default))).Refusal);
    }

    [Theory]
    [InlineData("", "infusion")]
    [InlineData("nowhere", "infusion")]
    [InlineData("basics", "")]
    [InlineData("basics", "Not A Slug")]
    [InlineData("basics", "../etc")]
    [InlineData("basics", "first")]
    [InlineData("cancer-types", "unknown")]
    [InlineData("glossary", "antibody")]
    public async Task An_article_has_a_free_address_of_a_section(string section, string slug) =>
        Assert.Equal(RefusalKind.NotReady, (await desk.RefusedAsync(async () =>
            (await desk.AskAsync((Drafting drafting) => drafting.CreateAsync(section, slug, Desk.Ready, Desk.Ann, null, default))).Refusal)).Kind);

    [Fact]
    public async Task Of_two_who_create_one_address_at_once_one_is_told()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
            desk.AskAsync((Drafting drafting) => drafting.CreateAsync("basics", "infusion", Desk.Ready, Writer(writer), null, default)))));

        Assert.Single(made, outcome => outcome.Refusal is null);
        Assert.Equal(["article.created"], await desk.ActsAsync());
    }

    [Fact]
    public async Task An_unfinished_text_is_kept()
    {
        var empty = await desk.CreateAsync(new ArticleForm(), slug: "empty");
        var words = await desk.CreateAsync(new ArticleForm { Body = "---\nOnly words.\n---\n" }, slug: "words");

        Assert.Equal(new ArticleForm(), await desk.LatestFormAsync(empty));
        Assert.Equal("---\nOnly words.\n---\n", (await desk.LatestFormAsync(words)).Body);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("a\0b")]
    [InlineData("\uD800")]
    [InlineData("\uDC00 \uD800x")]
    [InlineData("\uFEFFa")]
    [InlineData("\uFFFE\uFFFF")]
    [InlineData("a\u2028b\u2029c\u0085d")]
    [InlineData("\u202Eevil\u202C")]
    [InlineData("---")]
    [InlineData("a: b # c")]
    [InlineData("'\"\\")]
    [InlineData("&anchor *alias !tag %x @y `z`")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("😀👩‍⚕️ é e\u0301")]
    public async Task A_text_of_hostile_bytes_is_kept_as_it_can_be_read(string words)
    {
        var form = new ArticleForm
        {
            Title = "x " + words,
            Summary = words,
            Topics = [words],
            KeyPoints = [words, "plain"],
            Sources = [new SourceRow { Title = words, Url = words }],
            Body = words + "\n\n" + words,
        };

        var id = await desk.CreateAsync(form);

        Assert.Equal(form.Normalized(), await desk.LatestFormAsync(id));
        await desk.SaveAsync(id, form);
        Assert.Equal(1, await RevisionsAsync(id));
        Assert.Equal(404, await desk.StatusAsync());
    }

    [Fact]
    public async Task A_restored_text_is_a_new_revision_and_the_history_stays()
    {
        var id = await desk.CreateAsync();
        var first = await desk.LatestAsync(id);
        await desk.SaveAsync(id, Desk.Changed);

        Assert.Null(await desk.RestoreAsync(id, first, Desk.Bob));

        Assert.Equal(Desk.Ready, await desk.LatestFormAsync(id));
        Assert.Equal(3, await RevisionsAsync(id));
        Assert.Equal("article.restored", (await desk.ActsAsync())[^1]);
    }

    [Fact]
    public async Task Only_another_text_of_the_same_article_is_restored()
    {
        var id = await desk.CreateAsync();
        var other = await desk.LatestAsync(await desk.CreateAsync(slug: "other"));

        Assert.Contains("no such revision", (await desk.RefusedAsync(() => desk.RestoreAsync(id, other, Desk.Ann))).Sentence, StringComparison.Ordinal);
        var latest = await desk.LatestAsync(id);
        Assert.Contains("latest", (await desk.RefusedAsync(() => desk.RestoreAsync(id, latest, Desk.Ann))).Sentence, StringComparison.Ordinal);
    }

    private static ArticleForm With(string body) => Desk.Ready with { Body = body };

    private static string Paragraphs(int writer) =>
        string.Join("\n\n", Enumerable.Range(0, Writers).Select(number => number == writer ? $"Paragraph {number} by writer {writer}." : $"Paragraph {number}.")) + "\n";

    private static ImmunoEd.Auditing.Actor Writer(int number) => new($"account-{number}", $"Writer {number}");

    private Task<int> RevisionsAsync(int id) => desk.AskAsync((ArticleStore store) => store.Revisions.CountAsync(revision => revision.ArticleId == id));

    private Task<DraftKept> KeepAsync(string account, int id) =>
        desk.AskAsync((PrivateDrafts drafts) => drafts.KeepAsync(account, null, id, null, new DraftForm("basics", "infusion", Desk.Ready), 0, default));
}

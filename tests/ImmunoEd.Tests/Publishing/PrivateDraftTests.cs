using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Publishing;

public sealed class PrivateDraftTests : IDisposable
{
    private const string Ann = "account-ann";
    private const string Bob = "account-bob";

    private readonly SmallPortal small = new();
    private readonly Desk desk;

    public PrivateDraftTests() => desk = new Desk(small.Portal);

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_draft_counts_its_saves()
    {
        var id = await desk.CreateAsync();

        var first = await KeepAsync(Ann, id, "one", 0);
        var second = await KeepAsync(Ann, id, "two", first.Sequence);

        Assert.Equal((first.Id, 2, false), (second.Id, second.Sequence, second.IsBehind));
        Assert.Equal("two", await TitleAsync(Ann, id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_late_save_writes_over_nothing(long sequence)
    {
        var id = await desk.CreateAsync();
        await KeepAsync(Ann, id, "one", 0);
        await KeepAsync(Ann, id, "two", 1);

        var late = await KeepAsync(Ann, id, "late", sequence);

        Assert.True(late.IsBehind);
        Assert.Equal(2, late.Sequence);
        Assert.Equal("two", await TitleAsync(Ann, id));
    }

    [Fact]
    public async Task A_window_that_has_kept_the_first_words_meanwhile_is_not_written_over()
    {
        var id = await desk.CreateAsync();

        var kept = await Task.WhenAll(Enumerable.Range(0, 6).Select(window => Task.Run(() => KeepAsync(Ann, id, $"window {window}", 0))));

        var first = Assert.Single(kept.Select((one, window) => (one, window)), one => !one.one.IsBehind);
        Assert.Equal($"window {first.window}", await TitleAsync(Ann, id));
    }

    [Fact]
    public async Task A_draft_is_seen_by_its_writer_alone()
    {
        var id = await desk.CreateAsync();
        var kept = await KeepAsync(Ann, id, "secret", 0);
        var fresh = await KeepAsync(Ann, null, "secret too", 0);

        Assert.Null(await FindAsync(Bob, kept.Id, id));
        Assert.Null(await FindAsync(Bob, fresh.Id, null));
        await DiscardAsync(Bob, kept.Id);
        await desk.AskAsync((Drafting drafting) => drafting.CreateAsync("basics", "mine", Desk.Ready, Desk.Bob, fresh.Id, default));
        var own = await KeepAsync(Bob, id, "bob's", 0);

        Assert.NotEqual(kept.Id, own.Id);
        Assert.Equal("secret", await TitleAsync(Ann, id));
        Assert.NotNull(await FindAsync(Ann, fresh.Id, null));
    }

    [Fact]
    public async Task The_draft_of_a_new_article_goes_when_the_article_is_made()
    {
        var kept = await KeepAsync(Ann, null, "new", 0);

        await desk.AskAsync((Drafting drafting) => drafting.CreateAsync("basics", "new", Desk.Ready, Desk.Ann, kept.Id, default));

        Assert.Null(await FindAsync(Ann, kept.Id, null));
    }

    [Fact]
    public async Task A_writer_may_begin_several_new_articles()
    {
        var one = await KeepAsync(Ann, null, "one", 0);
        var two = await KeepAsync(Ann, null, "two", 0);

        Assert.NotEqual(one.Id, two.Id);
        Assert.Equal(2, (await KeepAsync(Ann, null, "one more", 1, one.Id)).Sequence);
        Assert.Equal("two", PrivateDrafts.Read((await FindAsync(Ann, two.Id, null))!).Form.Title);
    }

    [Fact]
    public async Task A_discarded_draft_is_gone()
    {
        var id = await desk.CreateAsync();
        var kept = await KeepAsync(Ann, id, "gone", 0);

        await DiscardAsync(Ann, kept.Id);

        Assert.Null(await FindAsync(Ann, null, id));
    }

    [Fact]
    public async Task A_request_that_looked_at_the_draft_before_sees_what_another_window_kept_since()
    {
        var id = await desk.CreateAsync();
        await KeepAsync(Ann, id, "one", 0);

        var late = await desk.AskAsync(async (PrivateDrafts drafts) =>
        {
            await drafts.FindAsync(Ann, null, id, default);
            await KeepAsync(Ann, id, "two", 1);
            return await drafts.KeepAsync(Ann, null, id, null, FormOf("late"), 1, default);
        });

        Assert.True(late.IsBehind);
        Assert.Equal("two", await TitleAsync(Ann, id));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\uD800")]
    [InlineData("\"}]'; DROP TABLE Drafts; --")]
    [InlineData("---\n\r\n\u2028\uFEFF😀")]
    public async Task Hostile_bytes_do_not_break_a_draft(string words)
    {
        var id = await desk.CreateAsync();

        await KeepAsync(Ann, id, words, 0);

        Assert.Equal(words.Replace('\uD800', '\uFFFD'), await TitleAsync(Ann, id));
    }

    [Fact]
    public async Task A_draft_is_no_revision_and_no_act()
    {
        var id = await desk.CreateAsync();
        var before = await desk.ActsAsync();

        await KeepAsync(Ann, id, "words", 0);

        Assert.Equal(before, await desk.ActsAsync());
        Assert.Equal(1, await desk.AskAsync((ArticleStore store) => store.Revisions.CountAsync(revision => revision.ArticleId == id)));
    }

    private static DraftForm FormOf(string title) => new("basics", "infusion", Desk.Ready with { Title = title });

    private Task<DraftKept> KeepAsync(string account, int? articleId, string title, long sequence, int? draftId = null) =>
        desk.AskAsync((PrivateDrafts drafts) => drafts.KeepAsync(account, draftId, articleId, null, FormOf(title), sequence, default));

    private Task<Draft?> FindAsync(string account, int? draftId, int? articleId) =>
        desk.AskAsync((PrivateDrafts drafts) => drafts.FindAsync(account, draftId, articleId, default));

    private async Task<string> TitleAsync(string account, int articleId) => PrivateDrafts.Read((await FindAsync(account, null, articleId))!).Form.Title;

    private Task<bool> DiscardAsync(string account, int draftId) => desk.AskAsync(async (PrivateDrafts drafts) =>
    {
        await drafts.DiscardAsync(account, draftId, default);
        return true;
    });
}

using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Tagging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Tagging;

/// <summary>Lists longer than what is looked at on either side of a page, and pages that come, go and change their tags among them.</summary>
public sealed class RelatedChangeTests : IAsyncLifetime, IDisposable
{
    private const int Pages = 180;

    private readonly SmallContent content = new();
    private readonly Random random = new(4711);
    private Portal portal = null!;

    public async Task InitializeAsync()
    {
        foreach (var number in Enumerable.Range(0, Pages))
            content.Write($"{AddressOf(number)}.md", SmallContent.Page($"Page {number}", Tags()));
        portal = Portal.With(content.Path);
        portal.StartServer();
        await AssertLikeARelationOfAllAsync("after the import");
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task After_any_changes_the_links_are_those_of_relating_all_pages_at_once()
    {
        var live = Enumerable.Range(0, Pages).ToHashSet();
        foreach (var step in Enumerable.Range(0, 60))
        {
            var number = random.Next(Pages + 10);
            if (step % 3 == 0 && live.Remove(number))
                await portal.EditAsync(editor => editor.WithdrawAsync(AddressOf(number), null));
            else
                await RewriteAsync(number, live);
            await AssertLikeARelationOfAllAsync($"after step {step}, page {number}");
        }
    }

    [Fact]
    public async Task After_many_changes_at_once_the_links_are_those_of_relating_all_pages_at_once()
    {
        var live = Enumerable.Range(0, Pages).ToHashSet();
        foreach (var round in Enumerable.Range(0, 6))
        {
            await portal.EditAsync(async editor =>
            {
                foreach (var number in Enumerable.Range(0, 12).Select(_ => random.Next(Pages + 10)).Distinct())
                    await ChangeAsync(editor, number, live);
            });
            await AssertLikeARelationOfAllAsync($"after round {round}");
        }
    }

    private async Task ChangeAsync(Editor editor, int number, HashSet<int> live)
    {
        if (random.Next(3) == 0 && live.Remove(number))
        {
            await editor.WithdrawAsync(AddressOf(number), null);
            return;
        }

        live.Add(number);
        await editor.SaveAsync(AddressOf(number), SmallContent.Page($"Page {number} again", Tags()));
        await editor.PublishAsync(AddressOf(number));
    }

    private Task RewriteAsync(int number, HashSet<int> live) => portal.EditAsync(async editor =>
    {
        live.Add(number);
        await editor.SaveAsync(AddressOf(number), SmallContent.Page($"Page {number} again", Tags()));
        await editor.PublishAsync(AddressOf(number));
    });

    private static string AddressOf(int number) => $"{Section.All[number % Section.All.Count].Slug}/page-{number}";

    private string Tags() =>
        $"cancerTypes: [{Some("melanoma", "lung-cancer", "skin-cancer")}]\ntreatments: [{Some("checkpoint-inhibitors")}]\ntopics: [{Some("overview", "fatigue")}]";

    private string Some(params string[] slugs) => string.Join(", ", slugs.Where(_ => random.Next(3) == 0));

    private Task AssertLikeARelationOfAllAsync(string when) => portal.WithServicesAsync(async services =>
    {
        var store = services.GetRequiredService<ArticleStore>();
        var scale = await TagScale.LoadAsync(store, await VocabularySet.LoadAsync(store, default), default);
        var related = await RelatedArticles.LoadAsync(store, scale, default);
        var stored = (await store.Set<RelatedLink>().AsNoTracking().ToListAsync()).OrderBy(link => link.PageId).ThenBy(link => link.Rank).Select(Line);
        var expected = related.PageIds.Order().SelectMany(related.LinksOf).Select(Line);

        Assert.Equal($"{when}\n{string.Join('\n', expected)}", $"{when}\n{string.Join('\n', stored)}");
    });

    private static string Line(RelatedLink link) => $"{link.PageId} {link.Rank} {link.TargetId} {link.Score} {link.Reason}";
}

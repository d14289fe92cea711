using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Tagging;

/// <summary>What the text of a page earns it, and what staff make of that.</summary>
public sealed class FoundTagTests : IDisposable
{
    private const string Told = "basics/told";
    private const string Text = "Advanced melanoma is often treated with pembrolizumab.";

    private static readonly Actor Ann = new(null, "Ann Editor");

    private readonly SmallPortal small = new();

    public FoundTagTests()
    {
        small.Content.Write("treatments.yml", """
            - slug: checkpoint-inhibitors
              name: Checkpoint inhibitors
              summary: They take the brakes off.
              drugs:
                - generic: pembrolizumab
            """);
        small.Content.Write(Told + ".md", SmallContent.Page("Told", "cancerTypes: [all]", Text));
    }

    private Portal Portal => small.Portal;

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_tag_that_the_text_earns_is_kept_apart_with_its_words() => Assert.Equal(
        [
            "CancerType all Curated ",
            "CancerType melanoma Found melanoma",
            "CancerType skin-cancer Parent melanoma",
            "Treatment checkpoint-inhibitors Found pembrolizumab",
        ],
        await TagsAsync());

    [Fact]
    public async Task What_the_author_named_stays_the_authors()
    {
        await RewriteAsync(SmallContent.Page("Told", "cancerTypes: [melanoma]", Text));

        Assert.Equal(
            ["CancerType melanoma Curated ", "CancerType skin-cancer Parent ", "Treatment checkpoint-inhibitors Found pembrolizumab"],
            await TagsAsync());
    }

    [Fact]
    public async Task Words_of_the_title_a_key_point_a_list_a_table_and_a_next_step_count()
    {
        await RewriteAsync(SmallContent.Page("Melanoma", "keyPoints: [Melanoma may spread.]", "Plain."));
        Assert.Contains("CancerType melanoma Found Melanoma", await TagsAsync());
        await RewriteAsync(SmallContent.Page("Told", "", "- One kind is melanoma."));
        Assert.Contains("CancerType melanoma Found melanoma", await TagsAsync());
        await RewriteAsync(SmallContent.Page("Told", "", "| Cancer | Drug |\n|---|---|\n| Melanoma | yes |"));
        Assert.Contains("CancerType melanoma Found Melanoma", await TagsAsync());
        await RewriteAsync(SmallContent.Page("Told", "nextSteps: [Ask whether your melanoma was tested.]", "Plain."));
        Assert.Contains("CancerType melanoma Found melanoma", await TagsAsync());
    }

    [Fact]
    public async Task A_source_earns_nothing()
    {
        await RewriteAsync(SmallContent.Page("Told", "sources:\n  - title: Melanoma treatment\n    publisher: P\n    url: https://x.example\n    accessed: 2026-01-01", "Plain."));

        Assert.Empty(await TagsAsync());
    }

    [Fact]
    public async Task A_dismissed_tag_and_its_parent_go_at_once_and_never_come_back()
    {
        await DecideAsync(accept: false);
        string[] left = ["CancerType all Curated ", "Treatment checkpoint-inhibitors Found pembrolizumab"];
        Assert.Equal(left, await TagsAsync());
        Assert.DoesNotContain("Both mention melanoma", await ReasonsAsync());

        small.Content.Write("basics/told.md", SmallContent.Page("Told again", "cancerTypes: [all]", Text));
        small.Content.Write("topics.yml", "- slug: overview\n  name: Changed\n  summary: Where to begin.\n- slug: fatigue\n  name: Being tired\n  summary: What helps.\n");
        await Portal.ImportAsync(small.Content.Path);
        Assert.Equal(left, await TagsAsync());
        await RewriteAsync(SmallContent.Page("Told", "cancerTypes: [all]", Text));
        Assert.Equal(left, await TagsAsync());
        await Portal.EditAsync(editor => editor.SignOffAsync(Told, "Dr. Rosa Diaz"));
        Assert.Equal(left, await TagsAsync());
    }

    [Fact]
    public async Task An_accepted_tag_counts_like_the_authors_and_stays_when_the_words_go()
    {
        Assert.Contains("Both mention melanoma", await ReasonsAsync());
        await DecideAsync(accept: true);

        Assert.Contains("CancerType melanoma Accepted melanoma", await TagsAsync());
        Assert.Contains("CancerType skin-cancer Parent ", await TagsAsync());
        Assert.Contains("Both are about melanoma", await ReasonsAsync());
        Assert.Contains("Told About: Melanoma", (await Portal.Client().PageAsync("/cancer-types/melanoma")).Texts(".hub-list li"));

        await RewriteAsync(SmallContent.Page("Told", "cancerTypes: [all]", "Plain."));
        Assert.Contains("CancerType melanoma Accepted ", await TagsAsync());
    }

    [Fact]
    public async Task A_decision_can_be_taken_back()
    {
        var before = await TagsAsync();
        await DecideAsync(accept: false);
        await Portal.EditAsync(editor => editor.ForgetTagDecisionAsync("basics", "told", TagKind.CancerType, "melanoma", Ann, default));

        Assert.Equal(before, await TagsAsync());
        Assert.Contains("Both mention melanoma", await ReasonsAsync());
    }

    [Fact]
    public async Task What_stands_in_the_front_matter_or_nowhere_is_not_decided_here()
    {
        await Portal.EditAsync(async editor =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => editor.DismissTagAsync("basics", "first", TagKind.CancerType, "melanoma", Ann, default));
            await Assert.ThrowsAsync<InvalidOperationException>(() => editor.AcceptTagAsync("basics", "first", TagKind.CancerType, "lung-cancer", Ann, default));
        });
    }

    [Fact]
    public async Task A_mention_is_not_what_a_page_is_filed_under()
    {
        var page = await Portal.Client().PageAsync("/" + Told);

        Assert.DoesNotContain("/cancer-types/melanoma", page.QuerySelector(".tags")?.Links() ?? []);
    }

    private Task DecideAsync(bool accept) => Portal.EditAsync(editor => accept
        ? editor.AcceptTagAsync("basics", "told", TagKind.CancerType, "melanoma", Ann, default)
        : editor.DismissTagAsync("basics", "told", TagKind.CancerType, "melanoma", Ann, default));

    private Task RewriteAsync(string source) => Portal.EditAsync(async editor =>
    {
        await editor.SaveAsync(Told, source);
        await editor.PublishAsync(Told);
    });

    private async Task<IReadOnlyList<string>> ReasonsAsync() => (await Portal.Client().PageAsync("/" + Told)).Texts(".related .why");

    private async Task<List<string>> TagsAsync()
    {
        List<PageTag> tags = [];
        await Portal.StoreAsync(async store => tags = await store.Published().Where(page => page.Slug == "told").SelectMany(page => page.Tags).ToListAsync());
        return [.. tags.Select(tag => $"{tag.Kind} {tag.Slug} {tag.Origin} {tag.Words}").Order(StringComparer.Ordinal)];
    }
}

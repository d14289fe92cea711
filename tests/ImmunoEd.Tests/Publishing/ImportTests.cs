using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Publishing;

public sealed class ImportTests : IDisposable
{
    private readonly SmallPortal small = new();

    private Portal Portal => small.Portal;

    private string Folder => small.Content.Path;

    public ImportTests() => Portal.Client().Dispose();

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        var before = await Portal.StateAsync();
        Portal.Clock.Now = Portal.Clock.Now.AddDays(1);
        var report = await Portal.ImportAsync(Folder);

        Assert.Equal((0, 0, 3), (report.Added, report.Updated, report.Unchanged));
        Assert.Empty(report.LeftAlone);
        Assert.Equal(before, await Portal.StateAsync());
    }

    [Fact]
    public async Task A_changed_file_is_a_second_revision_with_a_new_date()
    {
        small.Content.Write("basics/first.md", SmallContent.Page("First steps, again"));
        Portal.Clock.Now = Portal.Clock.Now.AddDays(2);
        var report = await Portal.ImportAsync(Folder);
        var page = await Portal.Client().PageAsync("/basics/first");

        Assert.Equal((0, 1, 2), (report.Added, report.Updated, report.Unchanged));
        Assert.Equal("First steps, again", page.Text("h1"));
        Assert.Contains("November 24, 2026", page.Text(".review"), StringComparison.Ordinal);
        Assert.Contains("November 22, 2026", (await Portal.Client().PageAsync("/basics/second")).Text(".review"), StringComparison.Ordinal);
        await Portal.StoreAsync(async store => Assert.Equal(
            [1, 2], await store.Revisions.Where(r => store.Articles.Any(a => a.Id == r.ArticleId && a.Slug == "first")).Select(r => r.Number).Order().ToListAsync()));
    }

    [Fact]
    public async Task Newer_work_of_staff_is_left_alone_and_named()
    {
        await Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("basics/first", SmallContent.Page("By staff"));
            await editor.PublishAsync("basics/first");
            await editor.SaveAsync("basics/second", SmallContent.Page("A draft of staff"));
        });
        small.Content.Write("basics/second.md", SmallContent.Page("By file"));
        var report = await Portal.ImportAsync(Folder);

        Assert.Equal(["basics/first.md", "basics/second.md"], report.LeftAlone);
        Assert.Equal("By staff", (await Portal.Client().PageAsync("/basics/first")).Text("h1"));
        Assert.Equal("Second steps", (await Portal.Client().PageAsync("/basics/second")).Text("h1"));
    }

    [Fact]
    public async Task A_withdrawn_page_stays_withdrawn()
    {
        await Portal.EditAsync(editor => editor.WithdrawAsync("basics/first", null));
        small.Content.Write("basics/first.md", SmallContent.Page("Back again"));
        var report = await Portal.ImportAsync(Folder);

        Assert.Equal(["basics/first.md"], report.LeftAlone);
        Assert.Equal(System.Net.HttpStatusCode.Gone, (await Portal.Client().GetAsync("/basics/first")).StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_gone_from_the_folder_stays_published()
    {
        File.Delete(Path.Combine(Folder, "basics", "second.md"));
        await Portal.ImportAsync(Folder);

        Assert.Equal("Second steps", (await Portal.Client().PageAsync("/basics/second")).Text("h1"));
    }

    [Fact]
    public async Task A_changed_vocabulary_reaches_pages_that_did_not_change()
    {
        small.Content.Write("cancer-types.yml", (await File.ReadAllTextAsync(Path.Combine(Folder, "cancer-types.yml"))).Replace("parent: skin-cancer", "parent: lung-cancer", StringComparison.Ordinal));
        await Portal.ImportAsync(Folder);

        Assert.Equal(["/cancer-types/melanoma", "/cancer-types/lung-cancer"], (await Portal.Client().PageAsync("/basics/first")).QuerySelector(".tags")!.Links().Take(2));
    }

    [Fact]
    public async Task A_changed_definition_reaches_every_page_that_explains_the_word_and_those_of_staff_too()
    {
        small.Content.Write("basics/first.md", SmallContent.Page("First steps", body: "An antibody."));
        await Portal.ImportAsync(Folder);
        await Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("basics/second", SmallContent.Page("By staff", body: "One antibody."));
            await editor.PublishAsync("basics/second");
        });
        small.Content.Write("glossary.yml", "- slug: antibody\n  term: Antibody\n  definition: It holds on.\n");
        await Portal.ImportAsync(Folder);

        foreach (var path in new[] { "/basics/first", "/basics/second" })
            Assert.Equal(["Antibody It holds on. More about this word Close"], (await Portal.Client().PageAsync(path)).Texts("[popover]"));
    }

    [Fact]
    public async Task A_word_that_leaves_the_glossary_is_marked_no_more()
    {
        small.Content.Write("basics/first.md", SmallContent.Page("First steps", body: "An antibody."));
        await Portal.ImportAsync(Folder);
        Assert.NotEmpty((await Portal.Client().PageAsync("/basics/first")).QuerySelectorAll("a.term"));
        small.Content.Write("glossary.yml", "[]");
        await Portal.ImportAsync(Folder);

        Assert.Empty((await Portal.Client().PageAsync("/basics/first")).QuerySelectorAll("a.term, [popover]"));
    }

    [Fact]
    public async Task An_import_signs_nothing_off()
    {
        await Portal.StoreAsync(async store => Assert.Empty(await store.Decisions.Where(d => d.Kind == DecisionKind.SignedOff).ToListAsync()));

        Assert.Contains("No clinician has signed off this page yet", (await Portal.Client().PageAsync("/basics/first")).Text(".review"), StringComparison.Ordinal);
    }
}

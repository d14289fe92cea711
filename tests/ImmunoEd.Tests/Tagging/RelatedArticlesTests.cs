using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Tagging;

public sealed class RelatedArticlesTests : IDisposable
{
    private readonly SmallPortal small = new();

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_page_that_changed_its_tags_is_no_longer_offered_for_the_old_ones()
    {
        Assert.Equal("Both are about melanoma", await ReasonAsync("/basics/second", "/basics/first"));

        await small.Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("basics/first", SmallContent.Page("First steps", "cancerTypes: [lung-cancer]"));
            await editor.PublishAsync("basics/first");
        });

        Assert.Equal("More about the basics", await ReasonAsync("/basics/second", "/basics/first"));
        Assert.Equal("More about the basics", await ReasonAsync("/basics/first", "/basics/second"));
    }

    [Fact]
    public async Task A_new_page_is_offered_where_it_shares_a_tag()
    {
        await small.Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("news/new", SmallContent.Page("New drug", "cancerTypes: [melanoma]"));
            await editor.PublishAsync("news/new");
        });

        Assert.Contains("/news/new", await ReadNextAsync("/basics/second"));
        Assert.Contains("/basics/second", await ReadNextAsync("/news/new"));
    }

    [Fact]
    public async Task A_withdrawn_page_leaves_no_hole_in_any_list()
    {
        await small.Portal.EditAsync(editor => editor.WithdrawAsync("basics/first", null));

        await small.Portal.StoreAsync(async store => Assert.All(
            (await store.Published().SelectMany(page => page.Related).ToListAsync()).GroupBy(link => link.PageId),
            list => Assert.Equal(Enumerable.Range(0, list.Count()), list.Select(link => link.Rank).Order())));
        Assert.DoesNotContain("/basics/first", await ReadNextAsync("/basics/second"));
    }

    [Fact]
    public async Task A_page_that_shares_no_tag_leads_along_the_reading_path_and_back()
    {
        await small.Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("types/plain", SmallContent.Page("Plain"));
            await editor.PublishAsync("types/plain");
        });

        Assert.Equal("Good to read before the types of treatment", await ReasonAsync("/types/plain", "/basics/first"));
        Assert.Equal("A good next step after the basics", await ReasonAsync("/basics/first", "/types/plain"));
    }

    private async Task<string> ReasonAsync(string path, string target) =>
        (await small.Portal.Client().PageAsync(path)).QuerySelectorAll(".related .card").First(card => card.Links().Contains(target)).Text(".why");

    private async Task<IEnumerable<string>> ReadNextAsync(string path) =>
        (await small.Portal.Client().PageAsync(path)).QuerySelectorAll(".related a").Select(link => link.GetAttribute("href")!);
}

namespace ImmunoEd.Tests.Tagging;

public sealed class RelatedArticlesTests : IDisposable
{
    private readonly SmallPortal small = new();

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_page_that_changed_its_tags_is_no_longer_offered_for_the_old_ones()
    {
        Assert.Contains("/basics/first", await ReadNextAsync("/basics/second"));

        await small.Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("basics/first", SmallContent.Page("First steps", "cancerTypes: [lung-cancer]"));
            await editor.PublishAsync("basics/first");
        });

        Assert.DoesNotContain("/basics/first", await ReadNextAsync("/basics/second"));
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

    private async Task<IEnumerable<string>> ReadNextAsync(string path) =>
        (await small.Portal.Client().PageAsync(path)).QuerySelectorAll(".related a").Select(link => link.GetAttribute("href")!);
}

using System.Net;

namespace ImmunoEd.Tests.Pages;

public sealed class MovedPageTests : IDisposable
{
    private readonly SmallPortal small = new();

    private Portal Portal => small.Portal;

    public void Dispose() => small.Dispose();

    [Fact]
    public async Task A_renamed_page_leads_to_its_new_address()
    {
        await Portal.EditAsync(editor => editor.RenameAsync("basics/first", "beginning"));

        using var old = await Portal.Client().GetAsync("/basics/first");
        using var twin = await Portal.Client().GetAsync("/basics/first.md");
        var page = await Portal.Client().PageAsync("/basics/beginning");

        Assert.Equal(HttpStatusCode.MovedPermanently, old.StatusCode);
        Assert.Equal("/basics/beginning", old.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.MovedPermanently, twin.StatusCode);
        Assert.Equal("/basics/beginning.md", twin.Headers.Location?.OriginalString);
        Assert.Equal("First steps", page.Text("h1"));
        Assert.Contains("/basics/beginning", (await Portal.Client().PageAsync("/basics/second")).Links());
    }

    [Fact]
    public async Task A_page_that_is_renamed_back_answers_at_its_old_address()
    {
        await Portal.EditAsync(editor => editor.RenameAsync("basics/first", "beginning"));
        await Portal.EditAsync(editor => editor.RenameAsync("basics/beginning", "first"));

        using var first = await Portal.Client().GetAsync("/basics/first");
        using var beginning = await Portal.Client().GetAsync("/basics/beginning");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("/basics/first", beginning.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_withdrawn_page_says_so_and_offers_what_replaced_it()
    {
        await Portal.EditAsync(editor => editor.WithdrawAsync("basics/first", "/basics/second"));

        using var response = await Portal.Client().GetAsync("/basics/first");
        using var twin = await Portal.Client().GetAsync("/basics/first.md");
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, twin.StatusCode);
        Assert.Equal("This page has been withdrawn", page.Text("h1"));
        Assert.Contains("“First steps”", page.Text(".lead"), StringComparison.Ordinal);
        Assert.Equal("/basics/second", page.QuerySelector("main a.more")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("main form[action='/search']"));
    }

    [Fact]
    public async Task A_page_that_was_withdrawn_without_a_replacement_offers_none()
    {
        await Portal.EditAsync(editor => editor.WithdrawAsync("basics/first", null));

        using var response = await Portal.Client().GetAsync("/basics/first");
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Null(page.QuerySelector("main a.more"));
    }

    [Fact]
    public async Task A_withdrawn_page_is_listed_nowhere()
    {
        await Portal.EditAsync(editor => editor.WithdrawAsync("basics/first", null));

        foreach (var path in new[] { "/", "/basics", "/basics/second", "/cancer-types/melanoma", "/cancer-types/skin-cancer", "/topics/overview", "/search?q=first+steps", "/sitemap.xml", "/feed.xml", "/llms.txt" })
            Assert.DoesNotContain("/basics/first", await Portal.Client().GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_published_again_is_back()
    {
        await Portal.EditAsync(editor => editor.WithdrawAsync("basics/first", "/basics/second"));
        await Portal.EditAsync(editor => editor.PublishAsync("basics/first"));

        using var response = await Portal.Client().GetAsync("/basics/first");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("First steps", (await response.PageAsync()).Text("h1"));
        Assert.Contains("/basics/first", await Portal.Client().GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_holds_for_a_stranger_at_once()
    {
        var client = Portal.Client();
        await client.GetAsync("/basics/first");
        await Portal.EditAsync(editor => editor.WithdrawAsync("basics/first", null));

        using var response = await client.GetAsync("/basics/first");

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
    }
}

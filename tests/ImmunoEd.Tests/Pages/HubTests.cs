using System.Net;

namespace ImmunoEd.Tests.Pages;

public sealed class HubTests(SmallPortal small) : IClassFixture<SmallPortal>
{
    private HttpClient Client => small.Portal.Client();

    [Fact]
    public async Task A_type_without_words_of_its_own_shows_its_list_and_is_not_for_crawlers()
    {
        using var response = await Client.GetAsync("/cancer-types/lung-cancer");
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Immunotherapy for lung cancer", page.Text("h1"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.Equal(["When to call For everyone, whatever the cancer"], page.Texts(".hub-list li"));
        Assert.DoesNotContain("/cancer-types/lung-cancer", await Client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_lists_its_pages_by_section_each_with_the_reason()
    {
        var page = await Client.PageAsync("/cancer-types/melanoma");

        Assert.Equal(["Basics", "Side effects"], page.Texts(".hub-shelf h3"));
        Assert.Equal(
            ["First steps About: Melanoma", "Second steps About: Melanoma", "When to call For everyone, whatever the cancer"],
            page.Texts(".hub-list li"));
        Assert.Contains("/cancer-types/skin-cancer", page.QuerySelector("nav.breadcrumb")!.Links());
    }

    [Fact]
    public async Task A_parent_lists_the_pages_of_its_children()
    {
        var page = await Client.PageAsync("/cancer-types/skin-cancer");

        Assert.Contains("First steps About melanoma, a kind of skin cancer", page.Texts(".hub-list li"));
        Assert.Contains("/cancer-types/melanoma", page.QuerySelector("section[aria-labelledby=kinds]")!.Links());
    }

    [Fact]
    public async Task Words_of_a_hub_make_it_a_page_for_crawlers()
    {
        using var content = new SmallContent();
        content.Write("cancer-types/lung-cancer.md", SmallContent.Page("Immunotherapy and the lungs", "cancerTypes: [lung-cancer]", "## Who may have it\n\nSome people."));
        await using var portal = Portal.With(content.Path);
        var page = await portal.Client().PageAsync("/cancer-types/lung-cancer");

        Assert.Equal("Immunotherapy and the lungs", page.Text("h1"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.Contains("Who may have it", page.Texts(".prose h2"));
        Assert.Equal("No clinician has signed off this page yet", page.Text(".review dd"));
        Assert.Contains("/cancer-types/lung-cancer", await portal.Client().GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_about_the_type_come_first_and_mentions_say_their_words()
    {
        using var content = new SmallContent();
        content.Write("basics/a-mention.md", SmallContent.Page("A mention", "cancerTypes: [all]", "Early melanoma can often be cut out."));
        content.Write("basics/b-everyone.md", SmallContent.Page("B for everyone", "cancerTypes: [all]"));
        await using var portal = Portal.With(content.Path);

        Assert.Equal(
            ["First steps About: Melanoma", "Second steps About: Melanoma", "A mention The text mentions “melanoma”", "B for everyone For everyone, whatever the cancer"],
            (await portal.Client().PageAsync("/cancer-types/melanoma")).Texts(".hub-shelf:first-child .hub-list li"));
        Assert.Equal(
            ["First steps About melanoma, a kind of skin cancer", "Second steps About melanoma, a kind of skin cancer", "A mention The text mentions “melanoma”", "B for everyone For everyone, whatever the cancer"],
            (await portal.Client().PageAsync("/cancer-types/skin-cancer")).Texts(".hub-shelf:first-child .hub-list li"));
    }
}

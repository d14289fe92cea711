using AngleSharp.Dom;
using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Pages;

[Collection(SharedPortal.Name)]
public sealed class ExplainedWordTests(Portal portal)
{
    [Fact]
    public async Task An_article_marks_a_word_once_and_brings_its_definition_along()
    {
        using var client = portal.Client();
        var page = await client.PageAsync("/basics/how-does-immunotherapy-work");
        var definitions = await client.PageAsync("/glossary/pd-1");

        var word = Assert.Single(page.QuerySelectorAll("a.term[href='/glossary/pd-1']"));
        Assert.Equal("PD-1", word.TextContent);
        Assert.Contains(definitions.Text(".lead"), page.Text($"[popover]#{word.GetAttribute("data-note")}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_mention_of_a_cancer_type_links_to_its_hub()
    {
        using var client = portal.Client();

        Assert.Equal("lung cancer", Assert.Single((await client.PageAsync("/basics/how-does-immunotherapy-work")).QuerySelectorAll(".prose a[href='/cancer-types/lung-cancer']")).TextContent);
        Assert.Empty((await client.PageAsync("/cancer-types/melanoma")).QuerySelectorAll(".prose a.hub[href='/cancer-types/melanoma']"));
    }

    [Fact]
    public async Task On_every_page_each_mark_has_its_definition_and_stands_in_running_text()
    {
        using var client = portal.Client();
        foreach (var path in await PublishedAsync())
        {
            var page = await client.PageAsync(path);
            var terms = page.QuerySelectorAll("a.term");
            var marks = page.QuerySelectorAll("a.term, a.hub").Select(mark => mark.GetAttribute("href")).ToList();

            Assert.Equal(marks.Distinct(), marks);
            Assert.Equal(terms.Select(term => term.GetAttribute("data-note")), page.QuerySelectorAll(".word[popover]").Select(note => note.Id));
            Assert.Empty(page.QuerySelectorAll(":is(h1, h2, h3, h4, h5, h6, th, code, a, button, .care-emergency, .care-same-day, .footnotes) :is(a.term, a.hub)"));
        }
    }

    [Fact]
    public async Task The_text_for_machines_has_no_marks()
    {
        using var client = portal.Client();

        Assert.DoesNotContain("/glossary/", await client.GetStringAsync("/basics/how-does-immunotherapy-work.md"), StringComparison.Ordinal);
    }

    private async Task<List<string>> PublishedAsync()
    {
        var paths = new List<string>();
        await portal.StoreAsync(async store => paths.AddRange(await store.Published().Select(page => "/" + page.Section + "/" + page.Slug).ToListAsync()));
        return paths;
    }
}

using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class WordNoteTests
{
    [Fact]
    public void A_term_links_to_its_page_and_brings_its_definition_along()
    {
        var page = Explained.Page("An antibody and a T cell.");

        var word = page.QuerySelector("a.term")!;
        var note = page.QuerySelector($"[popover]#{word.GetAttribute("data-note")}")!;
        Assert.Equal("/glossary/antibody", word.GetAttribute("href"));
        Assert.Equal("dialog", note.GetAttribute("role"));
        Assert.Equal("Antibody", page.QuerySelector($"#{note.GetAttribute("aria-labelledby")}")!.TextContent);
        Assert.Equal(Explained.Antibody.Definition, page.QuerySelector($"#{note.GetAttribute("aria-describedby")}")!.TextContent);
        Assert.Equal("/glossary/antibody", note.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll("[popover]").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("*"), element => element.LocalName == "script");
    }

    [Fact]
    public void A_cancer_type_is_a_plain_link_and_has_no_definition()
    {
        var page = Explained.Page("The melanoma.");

        Assert.Equal("/cancer-types/melanoma", page.QuerySelector("p > a.hub")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("[popover]"));
    }
}

using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class HeadingTests
{
    [Fact]
    public void Levels_start_at_two_and_never_skip()
    {
        var page = Rendered.Page("#### A\n\n# B\n\n#### C\n\n###### D\n\n## E\n\n### F");
        Assert.Equal(["H2", "H2", "H3", "H4", "H2", "H3"], page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.TagName));
    }

    [Fact]
    public void Outline_holds_the_second_and_third_levels_in_order()
    {
        var outline = Rendered.Text("## *Lungs* & more\n\n### Cough `x`\n\n#### Deep\n\n::: note Not here\n### Nor here\n:::\n\n## Skin").Outline;
        Assert.Equal([new(2, "lungs-more", "Lungs & more"), new(3, "cough-x", "Cough x"), new(2, "skin", "Skin")], outline);
    }

    [Theory]
    [InlineData("Lungs", "lungs")]
    [InlineData("Joints and muscles", "joints-and-muscles")]
    [InlineData("Don’t wait", "dont-wait")]
    [InlineData("Größe: naïve café", "große-naive-cafe")]
    [InlineData("2 to 4 weeks", "2-to-4-weeks")]
    [InlineData("免疫", "section")]
    [InlineData("!!!", "section")]
    public void Ids_are_the_words_of_the_heading(string heading, string id) =>
        Assert.Equal(id.Replace("ß", "-", StringComparison.Ordinal), Rendered.Text($"## {heading}").Outline[0].Id);

    [Theory]
    [InlineData("Main")]
    [InlineData("Search")]
    [InlineData("Questions")]
    [InlineData("Key points")]
    [InlineData("Location")]
    [InlineData("Constructor")]
    public void Ids_leave_the_names_of_layout_and_browser_alone(string heading) =>
        Assert.Equal(PageIdOf(heading) + "-section", Rendered.Text($"## {heading}").Outline[0].Id);

    [Fact]
    public void Ids_of_equal_and_of_look_alike_headings_differ()
    {
        var ids = Rendered.Text("## A\n\n## A-2\n\n## A\n\n## A\n\n## A-2").Outline.Select(entry => entry.Id);
        Assert.Equal(["a", "a-2", "a-3", "a-4", "a-2-2"], ids);
    }

    [Fact]
    public void Every_id_of_a_page_is_given_once()
    {
        var page = Rendered.Page("## Note 1\n\n## Notes heading\n\nText[^1] and[^1]\n\n::: note Note 1\n:::\n\n::: emergency\n:::\n\n::: emergency\n:::\n\n[^1]: Note");
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [Fact]
    public void Heading_without_words_is_left_out() => Assert.Empty(Rendered.Page("##\n\nText").QuerySelectorAll("h2"));

    private static string PageIdOf(string heading) => heading.ToLowerInvariant().Replace(' ', '-');
}

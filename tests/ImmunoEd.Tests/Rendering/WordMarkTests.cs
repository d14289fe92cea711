using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class WordMarkTests
{
    [Theory]
    [InlineData("An antibody binds.", "An [antibody] binds.")]
    [InlineData("An antibody, and an antibody.", "An [antibody], and an antibody.")]
    [InlineData("First.\n\nAn antibody.\n\nAn antibody.", "First. An [antibody]. An antibody.")]
    [InlineData("antibody", "[antibody]")]
    [InlineData("T cell antibody melanoma", "[T cell] [antibody] [melanoma]")]
    [InlineData("A T\ncell.", "A [T cell].")]
    [InlineData("A T&nbsp;cell.", "A T cell.")]
    [InlineData("- An antibody\n- A T cell", "An [antibody] A [T cell]")]
    [InlineData("- [ ] An antibody", "An [antibody]")]
    [InlineData("> An antibody", "An [antibody]")]
    [InlineData("**An antibody** binds.", "An [antibody] binds.")]
    [InlineData("***antibody***", "[antibody]")]
    [InlineData("An *anti*body is an antibody.", "An antibody is an [antibody].")]
    [InlineData("A **T** cell is a T cell.", "A T cell is a [T cell].")]
    [InlineData("~~An antibody~~", "An antibody")]
    [InlineData("[a [an antibody", "[a [an [antibody]")]
    [InlineData("## An antibody\n\nAn antibody.", "An antibody An [antibody].")]
    [InlineData("### A T cell", "A T cell")]
    [InlineData("`antibody` and antibody", "antibody and [antibody]")]
    [InlineData("    antibody", "antibody")]
    [InlineData("```\nantibody\n```", "antibody")]
    [InlineData("An [antibody](/a) is an antibody.", "An antibody is an [antibody].")]
    [InlineData("A T [cell](/a) is a T cell.", "A T cell is a [T cell].")]
    [InlineData("See [this](/glossary/antibody) on the antibody.", "See this on the antibody.")]
    [InlineData("An antibody: [more](/glossary/antibody).", "An [antibody]: more.")]
    [InlineData("See [this](/glossary/antibody).\n\nThe antibody.", "See this. The antibody.")]
    [InlineData("![An antibody](/media/a.png \"An antibody\")", "An antibody")]
    [InlineData("![An antibody](/media/a.png) antibody", "[antibody]")]
    [InlineData("<antibody> and &lt;b&gt;", "<[antibody]> and <b>")]
    [InlineData("antibody | antibody\n-|-\nantibody | an antibody", "antibody antibody antibody an [antibody]")]
    [InlineData("A cell.[^1]\n\n[^1]: An antibody.", "A cell.1 Notes An antibody. ↩")]
    [InlineData("::: note antibody\nAn antibody.\n:::", "antibody An [antibody].")]
    public void The_first_use_in_running_text_is_marked(string markdown, string expected) => Assert.Equal(expected, Marked(markdown));

    [Theory]
    [InlineData("emergency")]
    [InlineData("same-day")]
    public void Cards_that_tell_to_call_at_once_stay_plain(string card) =>
        Assert.EndsWith("The [antibody].", Marked($"::: {card}\nAn antibody.\n:::\n\nThe antibody."), StringComparison.Ordinal);

    [Fact]
    public void Nothing_but_the_html_changes()
    {
        const string Markdown = "## A T cell\n\nAn **antibody** and [more](/a).\n\na | b\n-|-\nc | T cell";
        var plain = Rendered.Text(Markdown);
        var marked = Rendered.Renderer.Render(Markdown, words: Explained.Find);

        Assert.Contains("class=\"term\"", marked.Html, StringComparison.Ordinal);
        Assert.Equivalent(plain with { Html = "" }, marked with { Html = "" }, strict: true);
    }

    [Fact]
    public void One_paragraph_explains_only_so_many_words_and_leaves_the_rest_to_the_next()
    {
        var words = Enumerable.Range('a', MarkdownLimits.WordsInParagraph + 1).Select(letter => $"word{(char)letter}").ToList();
        var text = string.Join(' ', words);
        var html = Rendered.Renderer.Render($"{text}\n\n{text}", words: source => [.. words
            .SelectMany(word => Explained.Indices(source, word).Select(start => new WordMark(start, word.Length, new($"/glossary/{word}", word, "It is.")))).OrderBy(mark => mark.Start)]).Html;

        Assert.Equal([MarkdownLimits.WordsInParagraph, 1], Rendered.Parse(html).QuerySelectorAll("body > p").Select(paragraph => paragraph.QuerySelectorAll("a.term").Length));
    }

    // As a reader sees it, with the marked words in brackets.
    private static string Marked(string markdown)
    {
        var page = Explained.WithoutNotes(Explained.Page(markdown));
        foreach (var word in page.QuerySelectorAll("a.term, a.hub"))
            word.TextContent = $"[{word.TextContent}]";
        foreach (var cell in page.QuerySelectorAll("td, th"))
            cell.TextContent += " ";
        foreach (var caption in page.QuerySelectorAll("caption"))
            caption.Remove();
        return page.Words();
    }
}

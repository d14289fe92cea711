using AngleSharp.Dom;
using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class WordMarkTests
{
    private static readonly WordLink Antibody = new("/glossary/antibody", "Antibody", "It locks on to <script>one</script> target & \"holds\".");
    private static readonly WordLink TCell = new("/glossary/t-cell", "T cell", "A white blood cell.");
    private static readonly WordLink Melanoma = new("/cancer-types/melanoma", "Melanoma", Definition: null);

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
        var marked = Rendered.Renderer.Render(Markdown, words: Find);

        Assert.Contains("class=\"term\"", marked.Html, StringComparison.Ordinal);
        Assert.Equivalent(plain with { Html = "" }, marked with { Html = "" }, strict: true);
    }

    [Fact]
    public void A_term_links_to_its_page_and_brings_its_definition_along()
    {
        var page = Page("An antibody and a T cell.");

        var word = page.QuerySelector("a.term")!;
        var note = page.QuerySelector($"[popover]#{word.GetAttribute("data-note")}")!;
        Assert.Equal("/glossary/antibody", word.GetAttribute("href"));
        Assert.Equal("dialog", note.GetAttribute("role"));
        Assert.Equal("Antibody", page.QuerySelector($"#{note.GetAttribute("aria-labelledby")}")!.TextContent);
        Assert.Equal(Antibody.Definition, page.QuerySelector($"#{note.GetAttribute("aria-describedby")}")!.TextContent);
        Assert.Equal("/glossary/antibody", note.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll("[popover]").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("*"), element => element.LocalName == "script");
    }

    [Fact]
    public void A_cancer_type_is_a_plain_link_and_has_no_definition()
    {
        var page = Page("The melanoma.");

        Assert.Equal("/cancer-types/melanoma", page.QuerySelector("p > a.hub")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("[popover]"));
    }

    [Fact]
    public void One_paragraph_explains_only_so_many_words_and_leaves_the_rest_to_the_next()
    {
        var words = Enumerable.Range('a', MarkdownLimits.WordsInParagraph + 1).Select(letter => $"word{(char)letter}").ToList();
        var text = string.Join(' ', words);
        var html = Rendered.Renderer.Render($"{text}\n\n{text}", words: source => [.. words
            .SelectMany(word => Indices(source, word).Select(start => new WordMark(start, word.Length, new($"/glossary/{word}", word, "It is.")))).OrderBy(mark => mark.Start)]).Html;

        Assert.Equal([MarkdownLimits.WordsInParagraph, 1], Rendered.Parse(html).QuerySelectorAll("body > p").Select(paragraph => paragraph.QuerySelectorAll("a.term").Length));
    }

    [Fact]
    public void Attack_documents_stay_harmless_with_every_word_marked()
    {
        var findings = AttackDocuments.All.SelectMany(attack => HtmlOf(attack) is { } html ? SafeHtml.Findings(Rendered.Parse(html)).Select(finding => $"{attack} => {finding}") : []);

        Assert.Empty(findings);
    }

    [Fact]
    public void Marks_never_nest_and_change_no_letter_of_an_attack_document()
    {
        foreach (var attack in AttackDocuments.All)
        {
            if (HtmlOf(attack) is not { } html)
                continue;
            var page = WithoutNotes(Rendered.Parse(html));
            Assert.Empty(page.QuerySelectorAll("a a, h2 .term, h3 .term, code .term, .care-emergency .term"));
            Assert.Equal(Rendered.Parse(AttackTests.HtmlOf(attack)!).TextContent, page.TextContent);
        }
    }

    private static string? HtmlOf(string attack)
    {
        try
        {
            return CareCards.WithPhoneNumbers(Rendered.Renderer.Render(attack, _ => new ImageSize(640, 480), EveryWord).Html, Rendered.Numbers);
        }
        catch (MarkdownException)
        {
            return null;
        }
    }

    private static List<WordMark> EveryWord(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"\w+").Select(word => new WordMark(word.Index, word.Length, new($"/glossary/{word.Value}", word.Value, word.Value)))];

    private static List<WordMark> Find(string text) =>
        [.. new[] { ("antibody", Antibody), ("T cell", TCell), ("melanoma", Melanoma) }
            .SelectMany(word => Indices(text, word.Item1).Select(start => new WordMark(start, word.Item1.Length, word.Item2)))
            .OrderBy(mark => mark.Start)];

    private static IEnumerable<int> Indices(string text, string word)
    {
        for (var start = text.IndexOf(word, StringComparison.Ordinal); start >= 0; start = text.IndexOf(word, start + 1, StringComparison.Ordinal))
            yield return start;
    }

    private static IElement Page(string markdown) => Rendered.Parse(Rendered.Renderer.Render(markdown, _ => new ImageSize(640, 480), Find).Html);

    private static IElement WithoutNotes(IElement page)
    {
        foreach (var note in page.QuerySelectorAll("[popover]"))
        {
            note.NextSibling?.RemoveFromParent();
            note.Remove();
        }

        return page;
    }

    // As a reader sees it, with the marked words in brackets.
    private static string Marked(string markdown)
    {
        var page = WithoutNotes(Page(markdown));
        foreach (var word in page.QuerySelectorAll("a.term, a.hub"))
            word.TextContent = $"[{word.TextContent}]";
        foreach (var cell in page.QuerySelectorAll("td, th, caption"))
            cell.TextContent += " ";
        foreach (var caption in page.QuerySelectorAll("caption"))
            caption.Remove();
        return page.Words();
    }
}

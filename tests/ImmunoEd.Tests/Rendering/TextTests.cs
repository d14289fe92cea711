using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

/// <summary>Links, images, notes, tasks and what is said about the text.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("/side-effects/lungs#cough")]
    [InlineData("#lungs")]
    [InlineData("lungs")]
    [InlineData("?q=a")]
    [InlineData("mailto:care@example.org")]
    [InlineData("tel:+15550101234")]
    [InlineData("https://example.org/a?b=1")]
    [InlineData("HTTP://example.org")]
    public void Good_addresses_stay_links(string address) =>
        Assert.Equal(address, Rendered.Page($"[text]({address})").QuerySelector("a")!.GetAttribute("href"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://example.org")]
    [InlineData("https:evil")]
    [InlineData("")]
    public void Bad_addresses_leave_their_text_only(string address)
    {
        var page = Rendered.Page($"[the text](<{address}>)");
        Assert.Empty(page.QuerySelectorAll("a"));
        Assert.Equal("the text", page.Words());
    }

    [Fact]
    public void Links_to_other_sites_tell_them_nothing_and_stay_in_the_window()
    {
        var page = Rendered.Page("[out](https://example.org) [in](/a)");
        Assert.Equal("noreferrer noopener", page.QuerySelector("a[href^=https]")!.GetAttribute("rel"));
        Assert.Null(page.QuerySelector("a[href='/a']")!.GetAttribute("rel"));
        Assert.Empty(page.QuerySelectorAll("[target]"));
    }

    [Theory]
    [InlineData("<https://example.org>", "https://example.org")]
    [InlineData("https://example.org", "https://example.org")]
    [InlineData("<care@example.org>", "care@example.org")]
    public void Bare_addresses_are_shown_and_not_linked(string markdown, string text)
    {
        var page = Rendered.Page(markdown);
        Assert.Empty(page.QuerySelectorAll("a"));
        Assert.Equal(text, page.Words());
    }

    [Fact]
    public void Links_are_listed_as_written_with_their_lines()
    {
        var links = Rendered.Text("[ref]: https://example.org/?a=1&amp;b=2\nText\n[x][ref] and\n[y](/b 'title')\n\n> [z](javascript:1)\n").Links;
        Assert.Equal([new("https://example.org/?a=1&b=2", 3), new("/b", 4), new("javascript:1", 6)], links);
    }

    [Fact]
    public void Image_alone_becomes_a_figure_with_its_title_as_caption()
    {
        var figure = Rendered.Page("![A *T cell*](/media/t-cell.png \"A T cell at work\")").QuerySelector("figure.figure")!;
        var image = figure.QuerySelector("img")!;
        Assert.Equal(("/media/t-cell.png", "A T cell", "640", "480"), (image.GetAttribute("src"), image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Equal(("lazy", "async"), (image.GetAttribute("loading"), image.GetAttribute("decoding")));
        Assert.Equal("A T cell at work", figure.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void Image_in_a_sentence_stays_in_it() => Assert.NotNull(Rendered.Page("See ![it](/media/a.png) here.").QuerySelector("p > img[alt=it]"));

    [Fact]
    public void Images_are_listed_with_alternative_and_line()
    {
        var text = Rendered.Text("Text\n\n![A cell](/media/a.png)");
        Assert.Equal([new("/media/a.png", "A cell", 3)], text.Images);
        Assert.Contains(new ProseBlock(ProseKind.ImageAlternative, 3, "A cell"), text.Prose);
    }

    [Theory]
    [InlineData("https://example.org/pixel.png")]
    [InlineData("/admin/sign-out")]
    [InlineData("/media/../admin")]
    [InlineData("pixel.png")]
    public void Images_from_elsewhere_are_refused_with_their_line(string address) => Assert.Equal(3, Rendered.Refusal($"Text\n\nSee ![it]({address})").Line);

    [Fact]
    public void Image_with_a_script_for_an_address_leaves_its_alternative() => Assert.Equal("See it", Rendered.Page("See ![it](javascript:alert(1))").Words());

    [Fact]
    public void Raw_html_is_shown_as_text() =>
        Assert.Equal("<b>bold</b> <script>x()</script>", Rendered.Page("<b>bold</b> <script>x()</script>").Words());

    [Fact]
    public void Notes_lead_there_and_back_with_names()
    {
        var page = Rendered.Page("One[^a] two[^b] one again[^a].\n\n[^b]: Second\n[^a]: First");
        Assert.Equal(["Note 1", "Note 2", "Note 1"], page.QuerySelectorAll("a.note-ref").Select(link => link.GetAttribute("aria-label")));
        Assert.Equal("Notes", page.QuerySelector("section.footnotes > h2.visually-hidden")!.TextContent);
        Assert.Equal(["Back to text, note 1", "Back to text, note 1, place 2", "Back to text, note 2"], page.QuerySelectorAll("a.note-back").Select(link => link.GetAttribute("aria-label")));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.QuerySelector($"[id='{link.GetAttribute("href")![1..]}']")));
    }

    [Fact]
    public void Tasks_are_named_by_their_text_and_cannot_be_ticked()
    {
        var boxes = Rendered.Page("- [ ] Pack **your** card\n- [x] Call").QuerySelectorAll("li > label > input[type=checkbox][disabled]");
        Assert.Equal(["Pack your card", "Call"], boxes.Select(box => box.ParentElement!.Words()));
        Assert.Equal([false, true], boxes.Select(box => box.HasAttribute("checked")));
    }

    [Fact]
    public void Emphasis_and_strikethrough_are_the_only_styles()
    {
        var page = Rendered.Page("*a* **b** ~~c~~ ~d~ ^e^ ++f++ ==g==");
        Assert.Equal(["EM", "STRONG", "DEL"], page.QuerySelectorAll("p > *").Select(element => element.TagName));
    }

    [Fact]
    public void Prose_is_plain_text_with_kinds_and_lines()
    {
        var prose = Rendered.Text("## *Lungs*\n\nText with [a\nlink](/x) &amp; `code`.\n\n- One\n\n  more\n- Two\n\n::: same-day if you cough\n> Quote[^1]\n:::\n\n    code\n\n[^1]: Note").Prose;
        Assert.Equal(
            [
                new(ProseKind.Heading, 1, "Lungs"), new(ProseKind.Paragraph, 3, "Text with a link & code."), new(ProseKind.ListItem, 6, "One"),
                new(ProseKind.ListItem, 8, "more"), new(ProseKind.ListItem, 9, "Two"), new(ProseKind.Heading, 11, "if you cough"),
                new(ProseKind.Paragraph, 12, "Quote"), new(ProseKind.Paragraph, 17, "Note")
            ],
            prose);
    }

    [Fact]
    public void Windows_line_ends_count_once() =>
        Assert.Equal([new(ProseKind.Paragraph, 1, "a"), new ProseBlock(ProseKind.Paragraph, 3, "b")], Rendered.Text("a\r\n\r\nb").Prose);

    [Fact]
    public void Control_characters_and_halves_of_pairs_are_replaced()
    {
        var text = Rendered.Text("a\0b\u0001c\uD800d &#1; &#x7F;");
        Assert.Equal("<p>a\uFFFDb\uFFFDc\uFFFDd \uFFFD \uFFFD</p>\n", text.Html);
    }

    [Fact]
    public void One_renderer_serves_many_threads()
    {
        var bodies = Enumerable.Range(0, 200).Select(number => $"# {number}\n\n::: note {number}\na[^1] [x][r]\n:::\n\n[r]: /{number}\n\n[^1]: {number}").ToList();
        var alone = bodies.Select(body => Rendered.Text(body).Html).ToList();
        Assert.Equal(alone, bodies.AsParallel().AsOrdered().Select(body => Rendered.Text(body).Html));
    }
}

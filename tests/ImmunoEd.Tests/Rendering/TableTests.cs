using AngleSharp.Dom;
using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class TableTests
{
    private const string Medicines = "| Medicine | Dose | Weeks |\n|:--|:-:|--:|\n| Alpha | *low* | 3 |\n| Beta | [high](/a) | 6 |\n";

    [Fact]
    public void Table_scrolls_in_a_named_region_and_has_a_caption()
    {
        var region = Rendered.Page("## Doses\n\n" + Medicines).QuerySelector("div.table-scroll")!;
        Assert.Equal("region", region.GetAttribute("role"));
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.Equal("Table: Doses", region.GetAttribute("aria-label"));
        Assert.Equal("Doses", region.QuerySelector("table > caption.visually-hidden")!.TextContent);
    }

    [Fact]
    public void Regions_of_two_tables_under_one_heading_have_different_names()
    {
        var names = Rendered.Page($"## Doses\n\n{Medicines}\nAnd\n\n{Medicines}").QuerySelectorAll("[role=region]").Select(region => region.GetAttribute("aria-label"));
        Assert.Equal(["Table: Doses", "Table: Doses (2)"], names);
    }

    [Fact]
    public void Headings_of_columns_and_rows_are_marked_as_such()
    {
        var page = Rendered.Page(Medicines);
        Assert.Equal(["Medicine", "Dose", "Weeks"], page.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["Alpha", "Beta"], page.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent));
        Assert.Equal(4, page.QuerySelectorAll("tbody td").Length);
    }

    [Fact]
    public void Cells_of_three_columns_or_more_carry_the_name_of_their_column_for_small_screens()
    {
        var table = Rendered.Page("| When | *Generic* name | Brand & kind |\n|---|---|---|\n| First | alpha | Aa |\n").QuerySelector("table.by-row")!;
        Assert.Equal(["When", "Generic name", "Brand & kind"], table.QuerySelectorAll("tbody tr > *").Select(cell => cell.GetAttribute("data-column")));
        Assert.Empty(table.QuerySelectorAll("thead [data-column]"));
    }

    [Theory]
    [InlineData("| When | What |\n|---|---|\n| First | alpha |\n")]
    [InlineData("| When | What | |\n|---|---|---|\n| First | alpha | Aa |\n")]
    [InlineData("| When | A heading that would be far too long to say again | What |\n|---|---|---|\n| First | alpha | Aa |\n")]
    public void A_table_that_fits_or_that_names_no_columns_shortly_stays_in_one_piece(string markdown)
    {
        var page = Rendered.Page(markdown);
        Assert.Empty(page.QuerySelectorAll(".by-row, [data-column]"));
    }

    [Fact]
    public void Alignment_is_a_class_and_never_a_style()
    {
        var page = Rendered.Page(Medicines);
        Assert.Equal(["align-left", "align-center", "align-right"], page.QuerySelectorAll("tbody tr:first-child > *").Select(cell => cell.ClassName));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Cells_hold_inline_markdown_and_escaped_pipes()
    {
        var page = Rendered.Page("a | b\n- | -\n**x** | y \\| `p\\|q`\n");
        Assert.Equal("x", page.QuerySelector("tbody th strong")!.TextContent);
        Assert.Equal("y | p|q", page.QuerySelector("tbody td")!.TextContent);
        Assert.Equal("p|q", page.QuerySelector("tbody td code")!.TextContent);
    }

    [Fact]
    public void Ragged_rows_lose_nothing()
    {
        var page = Rendered.Page("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n");
        Assert.All(page.QuerySelectorAll("tr"), row => Assert.Equal(3, row.Children.Length));
        Assert.Equal("3", page.QuerySelector("tbody tr:last-child > :last-child")!.TextContent);
    }

    [Fact]
    public void Table_ends_at_a_blank_line_a_line_without_pipes_and_its_container()
    {
        var page = Rendered.Page("::: note\n| a |\n|---|\n| 1 |\nText\n\n| a |\n|---|\n| 1 |\n:::\n\nAfter");
        Assert.Equal(2, page.QuerySelectorAll("aside table").Length);
        Assert.Equal("Text", page.QuerySelector("aside > p")!.TextContent);
        Assert.Equal("After", page.LastElementChild!.TextContent);
    }

    [Fact]
    public void Table_may_follow_text_and_lie_in_lists_and_quotations()
    {
        var page = Rendered.Page("Text\na | b\n- | -\n1 | 2\n\n- item\n\n  a | b\n  - | -\n  1 | 2\n\n> a | b\n> - | -\n> 1 | 2\n");
        Assert.Equal("Text", page.QuerySelector("p")!.TextContent);
        Assert.Single(page.QuerySelectorAll("li table"));
        Assert.Single(page.QuerySelectorAll("blockquote table"));
        Assert.Equal(3, page.QuerySelectorAll("table").Length);
    }

    [Theory]
    [InlineData("a | b\n- | - | -\n1 | 2")]
    [InlineData("a | b\n| x | - |\n1 | 2")]
    [InlineData("a\n-\nb | c")]
    [InlineData("> a | b\n- | -\n")]
    public void Text_with_pipes_alone_is_no_table(string markdown) => Assert.Empty(Rendered.Page(markdown).QuerySelectorAll("table"));

    [Fact]
    public void Cells_know_their_line()
    {
        var prose = Rendered.Text("Text\n\n" + Medicines).Prose.Where(block => block.Kind == ProseKind.Cell);
        Assert.Equal([(3, "Medicine"), (3, "Dose"), (3, "Weeks"), (5, "Alpha"), (5, "low"), (5, "3"), (6, "Beta"), (6, "high"), (6, "6")], prose.Select(block => (block.Line, block.Text)));
        Assert.Equal([new("/a", 6)], Rendered.Text("Text\n\n" + Medicines).Links);
    }
}

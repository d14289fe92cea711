using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

public sealed class LimitTests
{
    private static readonly string[] Places = ["", "> > - > ", "::: note\n- # ", "a|b\n-|-\n|"];

    [Theory]
    [InlineData("characters", MarkdownLimits.BodyCharacters)]
    [InlineData("lines", MarkdownLimits.Lines)]
    [InlineData("quotations", MarkdownLimits.Nesting)]
    [InlineData("lists", MarkdownLimits.Nesting)]
    [InlineData("containers", MarkdownLimits.Nesting)]
    [InlineData("emphasis", MarkdownLimits.Nesting)]
    [InlineData("columns", MarkdownLimits.TableColumns)]
    [InlineData("cells", MarkdownLimits.TableCells)]
    [InlineData("footnotes", MarkdownLimits.Footnotes)]
    [InlineData("definitions", MarkdownLimits.ReferenceDefinitions)]
    [InlineData("uses", MarkdownLimits.ReferenceUses)]
    [InlineData("marks", MarkdownLimits.MarksInParagraph)]
    [InlineData("brackets", MarkdownLimits.OpenBrackets)]
    public void What_reaches_a_limit_is_shown_and_what_passes_it_is_refused(string kind, int limit)
    {
        Assert.NotEmpty(Rendered.Text(Body(kind, limit)).Html);
        var refusal = Rendered.Refusal(Body(kind, limit + 1));
        Assert.InRange(refusal.Line, 1, Body(kind, limit + 1).Split('\n').Length);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_are_counted_as_the_widest_row_makes_them()
    {
        var refusal = Rendered.Refusal("|a|\n|-|\n" + Repeat("|a|\n", 400) + Repeat("|a", 64) + "\n");
        Assert.Equal(403, refusal.Line);
    }

    [Fact]
    public void Cells_of_several_tables_are_counted_together() =>
        Assert.Contains("cells", Rendered.Refusal(Repeat("|a" + Repeat("|", 63) + "\n" + Repeat("|-", 63) + "\n" + Repeat("|\n", 150) + "\n", 4)).Message, StringComparison.Ordinal);

    [Fact]
    public void Page_that_outgrows_its_text_is_refused_with_the_line_of_the_block() =>
        Assert.Equal(3, Rendered.Refusal($"[a]: /{Repeat("x", 30_000)}\n\n{Repeat("[a]", 200)}").Line);

    [Theory]
    [InlineData("[")]
    [InlineData("![a ")]
    [InlineData("*[a ")]
    [InlineData("[a][")]
    [InlineData("[*a **b ")]
    public void Every_number_of_open_marks_is_shown_or_refused(string mark)
    {
        foreach (var text in Places.SelectMany(_ => Enumerable.Range(1, 40), (place, tens) => place + Repeat(mark, 10 * tens) + "a"))
            Assert.True(Record.Exception(() => Rendered.Text(text)) is null or MarkdownException { Line: > 0 });
    }

    private static string Body(string kind, int count) => kind switch
    {
        "characters" => new string('a', count),
        "lines" => Repeat("a\n", count - 1) + "a",
        "quotations" => Repeat("> ", count) + "a",
        "lists" => string.Concat(Enumerable.Range(0, count).Select(level => new string(' ', 2 * level) + "- a\n")),
        "containers" => string.Concat(Enumerable.Range(0, count).Select(level => Colons(count - level) + " note\n")) + string.Concat(Enumerable.Range(1, count).Select(level => Colons(level) + "\n")),
        "emphasis" => Emphasised("a", count),
        "columns" => Repeat("|a", count) + "|\n" + Repeat("|-", count) + "|\n" + Repeat("|b", count) + "|",
        "cells" => count % 10 == 0 ? Repeat("|a", 10) + "|\n" + Repeat("|-", 10) + "|\n" + Repeat(Repeat("|b", 10) + "|\n", count / 10 - 1) : Body(kind, count + 9),
        "footnotes" => string.Concat(Enumerable.Range(0, count).Select(note => $"a[^{note}]\n\n[^{note}]: b\n\n")),
        "definitions" => string.Concat(Enumerable.Range(0, count).Select(label => $"[{label}]: /b\n")) + "\n[1]",
        "uses" => "[a]: /b\n\n" + Repeat("[a]\n\n", count),
        "brackets" => Repeat("[a ", count),
        _ => Repeat("*a ", count)
    };

    private static string Colons(int level) => new(':', 2 + level);

    private static string Emphasised(string text, int levels)
    {
        for (var level = 0; level < levels; level++)
            text = level % 2 == 0 ? $"*{text} b*" : $"**{text} b**";
        return text;
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoEd.Rendering;

/// <summary>
/// A table in a frame named after the heading that it stands under. On a small screen it is shown row by row,
/// each cell with the name of its column, or scrolls in its frame where it cannot be.
/// </summary>
internal sealed class TableMarkup : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        var facts = obj.GetData<TableFacts>()!;
        renderer.Write("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(facts.Label).WriteLine("\">");
        renderer.Write(facts.Columns.Count > 0 ? "<table class=\"by-row\">" : "<table>");
        renderer.Write("<caption class=\"visually-hidden\">").WriteEscape(facts.Caption).WriteLine("</caption>");
        renderer.Write("<thead>");
        WriteRow(renderer, obj, (TableRow)obj[0], []);
        renderer.WriteLine("</thead>");
        WriteBody(renderer, obj, facts.Columns);
        renderer.WriteLine("</table></div>");
    }

    /// <summary>The first cell of a row says what the row is about: the medicine, the organ, the symptom.</summary>
    public static bool IsHeading(TableRow row, int column) => row.IsHeader || (column == 0 && row.Count > 1);

    private static void WriteBody(HtmlRenderer renderer, Table table, IReadOnlyList<string> columns)
    {
        if (table.Count == 1)
            return;
        renderer.Write("<tbody>");
        foreach (var row in table.Skip(1))
            WriteRow(renderer, table, (TableRow)row, columns);
        renderer.WriteLine("</tbody>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row, IReadOnlyList<string> columns)
    {
        renderer.Write("<tr>");
        for (var column = 0; column < row.Count; column++)
            WriteCell(renderer, (TableCell)row[column], Opening(row, column, table.ColumnDefinitions[column].Alignment), columns.ElementAtOrDefault(column));
        renderer.WriteLine("</tr>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, (string Name, string Attributes) tag, string? column)
    {
        renderer.Write($"<{tag.Name}{tag.Attributes}");
        if (!string.IsNullOrEmpty(column))
            renderer.Write(" data-column=\"").WriteEscape(column).Write("\"");
        renderer.Write(">");
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = false;
        renderer.Write($"</{tag.Name}>");
    }

    private static (string Name, string Attributes) Opening(TableRow row, int column, TableColumnAlign? alignment)
    {
        var isEmpty = row[column] is TableCell { Count: 0 } or TableCell { LastChild: ParagraphBlock { Inline: null or { FirstChild: null } } };
        return isEmpty || !IsHeading(row, column)
            ? ("td", Class(alignment))
            : ("th", $" scope=\"{(row.IsHeader ? "col" : "row")}\"{Class(alignment)}");
    }

    private static string Class(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Left => " class=\"align-left\"",
        TableColumnAlign.Center => " class=\"align-center\"",
        TableColumnAlign.Right => " class=\"align-right\"",
        _ => ""
    };
}

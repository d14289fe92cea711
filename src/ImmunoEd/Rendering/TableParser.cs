using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ImmunoEd.Rendering;

/// <summary>
/// Pipe tables as blocks with a paragraph in each cell. Markdig's own reads a whole table as one paragraph:
/// its time and memory grow with the square of the table, and its cells have no lines.
/// </summary>
internal sealed class TableParser : BlockParser
{
    public TableParser() => OpeningCharacters = ['|', '-', ':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentBlock is not ParagraphBlock { Parent.IsOpen: true } paragraph)
            return BlockState.None;
        var header = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        if (!HasPipe(header.Slice) && !HasPipe(processor.Line))
            return BlockState.None;
        if (TableLine.Columns(processor.Line.AsSpan()) is not { } columns || columns.Count != TableLine.Cells(header.Slice.AsSpan()).Count)
            return BlockState.None;
        TakeLastLine(processor, paragraph);
        processor.NewBlocks.Push(NewTable(processor, header, columns));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine || !HasPipe(processor.Line))
            return BlockState.None;
        AddRow((Table)block, new StringLine(processor.Line, processor.LineIndex, processor.Column, processor.Start, NewLine.None), processor);
        return BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var table = (Table)block;
        var width = table.ColumnDefinitions.Count;
        foreach (var row in table.Cast<TableRow>())
        {
            while (row.Count < width)
                row.Add(new TableCell());
        }
        return true;
    }

    private static bool HasPipe(StringSlice line) => TableLine.HasPipe(line.AsSpan());

    private static void TakeLastLine(BlockProcessor processor, ParagraphBlock paragraph)
    {
        if (paragraph.Lines.Count == 1)
            processor.Discard(paragraph);
        else
            paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
    }

    private Table NewTable(BlockProcessor processor, StringLine header, List<TableColumnDefinition> columns)
    {
        var table = new Table(this) { Line = header.Line, Column = header.Column, Span = new(header.Position, processor.Line.End) };
        table.ColumnDefinitions.AddRange(columns);
        AddRow(table, header, processor);
        ((TableRow)table[0]).IsHeader = true;
        return table;
    }

    private static void AddRow(Table table, StringLine line, BlockProcessor processor)
    {
        var cells = TableLine.Cells(line.Slice.AsSpan());
        var before = table.Count * table.ColumnDefinitions.Count;
        Widen(table, cells.Count, line.Line + 1);
        ParsingBudget.Of(processor.Context).SpendCells((table.Count + 1) * table.ColumnDefinitions.Count - before, line.Line + 1);
        var row = new TableRow { Line = line.Line, Column = line.Column, Span = new(line.Position, line.Slice.End) };
        foreach (var cell in cells)
            row.Add(NewCell(cell, line));
        table.Add(row);
    }

    private static TableCell NewCell(TableLine.Cell cell, StringLine line)
    {
        var slice = new StringSlice(cell.Text);
        var paragraph = new ParagraphBlock { Line = line.Line, IsOpen = false, Lines = new StringLineGroup(1) };
        var text = new StringLine(slice, line.Line, line.Column + cell.Offset, line.Position + cell.Offset, NewLine.None);
        paragraph.Lines.Add(ref text);
        return new TableCell { paragraph };
    }

    // A row wider than the heading keeps its text: in a table of medicines nothing may vanish.
    private static void Widen(Table table, int columns, int line)
    {
        if (columns > MarkdownLimits.TableColumns)
            throw new MarkdownException(line, $"The table has more than {MarkdownLimits.TableColumns} columns. Divide it into smaller tables.");
        while (table.ColumnDefinitions.Count < columns)
            table.ColumnDefinitions.Add(new());
    }
}

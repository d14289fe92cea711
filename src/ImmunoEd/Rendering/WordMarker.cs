using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImmunoEd.Rendering;

/// <summary>Marks the first use of each word that can be explained, in running text alone: no heading, no note at the foot, no card that tells to act at once.</summary>
internal sealed class WordMarker(WordFinder find)
{
    private readonly HashSet<string> done = [];

    public WordNotes Notes { get; } = new();

    public void Mark(ContainerBlock container)
    {
        foreach (var block in container)
            MarkBlock(block);
    }

    private void MarkBlock(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                MarkParagraph(paragraph);
                break;
            case Table table:
                MarkTable(table);
                break;
            case CustomContainer card when CareCards.KindOf(card.Info) is { IsUrgent: true }:
                break;
            case CustomContainer or ListBlock or ListItemBlock or QuoteBlock:
                Mark((ContainerBlock)block);
                break;
        }
    }

    private void MarkTable(Table table)
    {
        foreach (var row in table.Cast<TableRow>().Where(row => !row.IsHeader))
        {
            for (var column = 0; column < row.Count; column++)
            {
                if (!TableMarkup.IsHeading(row, column))
                    Mark((TableCell)row[column]);
            }
        }
    }

    private void MarkParagraph(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is null)
            return;
        var text = new WordText(paragraph.Inline);
        var wrappings = new Stack<(WordMark Mark, WordInline Inline)>();
        foreach (var mark in find(text.Text))
        {
            done.UnionWith(text.TakeLinksBefore(mark.Start));
            if (wrappings.Count < MarkdownLimits.WordsInParagraph && !done.Contains(mark.Word.Address) && text.CanWrap(mark))
                wrappings.Push((mark, Wrapping(mark.Word)));
        }

        done.UnionWith(text.TakeLinksBefore(int.MaxValue));
        foreach (var (mark, inline) in wrappings)
            text.Wrap(mark, inline);
    }

    private WordInline Wrapping(WordLink word)
    {
        done.Add(word.Address);
        return new WordInline(word, word.Definition is null ? null : Notes.Add(word));
    }
}

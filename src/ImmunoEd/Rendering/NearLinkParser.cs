using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

/// <summary>Markdig's links, looking no further than a link may reach: `[a](b` repeated would be read to its end each time.</summary>
internal sealed class NearLinkParser : LinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.End;
        slice.End = Math.Min(end, slice.Start + MarkdownLimits.SpanCharacters);
        var matched = base.Match(processor, ref slice);
        slice.End = end;
        if (matched)
            Spend(processor);
        return matched;
    }

    private static void Spend(InlineProcessor processor)
    {
        var budget = ParsingBudget.Of(processor.Context);
        if (processor.Inline is LinkInline { Reference: not null } link)
            budget.SpendReference((link.Url?.Length ?? 0) + (link.Title?.Length ?? 0), processor.LineIndex + 1);
        else if (processor.Inline is Markdig.Extensions.Footnotes.FootnoteLink)
            budget.SpendReference(0, processor.LineIndex + 1);
    }
}

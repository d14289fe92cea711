using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace ImmunoEd.Rendering;

/// <summary>Markdig's code in backticks, looking no further than a piece of code may reach: runs of growing length would each be sought to the end.</summary>
internal sealed class NearCodeParser : CodeInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.End;
        slice.End = Math.Min(end, slice.Start + MarkdownLimits.SpanCharacters);
        var matched = base.Match(processor, ref slice);
        slice.End = end;
        return matched;
    }
}

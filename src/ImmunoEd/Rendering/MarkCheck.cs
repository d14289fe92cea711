using Markdig.Helpers;
using Markdig.Parsers;

namespace ImmunoEd.Rendering;

/// <summary>Counts the marks of each paragraph: Markdig's time grows with the square of those that it has to keep open.</summary>
internal sealed class MarkCheck : InlineParser
{
    public MarkCheck() => OpeningCharacters = [.. "*_~[]!"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var line = processor.LineIndex + 1;
        ParsingBudget.Of(processor.Context).Line = line;
        var count = (processor.ParserStates[Index] as int? ?? 0) + 1;
        processor.ParserStates[Index] = count;
        if (count > MarkdownLimits.MarksInParagraph)
            throw new MarkdownException(line, $"This paragraph has more than {MarkdownLimits.MarksInParagraph:N0} stars, underscores, tildes and brackets. Divide it by a blank line.");
        return false;
    }
}

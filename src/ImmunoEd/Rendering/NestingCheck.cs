using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ImmunoEd.Rendering;

/// <summary>Looks at each place where a quotation, list or container may begin, before Markdig builds another level.</summary>
internal sealed class NestingCheck : BlockParser
{
    public NestingCheck() => OpeningCharacters = [.. ">:-+*0123456789"];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.LineIndex + 1;
        ParsingBudget.Of(processor.Context).Line = line;
        Check(processor.CurrentContainer, line);
        return BlockState.None;
    }

    public static void Check(ContainerBlock? container, int line)
    {
        if (Depth(container) > MarkdownLimits.Nesting)
            throw TooDeep(line);
    }

    public static MarkdownException TooDeep(int line) =>
        new(line, $"Lists, quotations, containers, emphasis or links lie more than {MarkdownLimits.Nesting} levels inside one another. Use fewer levels.");

    private static int Depth(ContainerBlock? container)
    {
        var depth = 0;
        for (; container is not null; container = container.Parent)
            depth += container is QuoteBlock or ListItemBlock or CustomContainer or Footnote ? 1 : 0;
        return depth;
    }
}

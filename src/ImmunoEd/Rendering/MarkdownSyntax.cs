using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers.Inlines;

namespace ImmunoEd.Rendering;

/// <summary>Which Markdown is understood. Every extension is named: Markdig's own selection would let attributes, scripts and players in.</summary>
internal static class MarkdownSyntax
{
    // Lists count twice in Markdig, emphasis and open brackets count too: our own checks refuse earlier and name the line.
    public const int MarkdigNesting = 5 * MarkdownLimits.Nesting;

    public static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MarkdigNesting }
            .DisableHtml()
            .UsePreciseSourceLocation()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .Use<FootnoteExtension>()
            .Use<TaskListExtension>();
        builder.BlockParsers.Insert(0, new TableParser());
        builder.BlockParsers.Insert(0, new CareCardParser());
        builder.BlockParsers.Insert(0, new NestingCheck());
        builder.InlineParsers.Insert(0, new MarkCheck());
        builder.InlineParsers.Replace<LinkInlineParser>(new NearLinkParser());
        builder.InlineParsers.Replace<CodeInlineParser>(new NearCodeParser());
        return builder.Build();
    }
}

using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

/// <summary>What is said in a film: paragraphs, lists and emphasis. Headings, links, pictures and cards keep their words and nothing else.</summary>
internal sealed class TranscriptRenderer : HtmlRenderer
{
    public TranscriptRenderer(TextWriter writer)
        : base(writer)
    {
        MaximumNestingDepth = MarkdownSyntax.MarkdigNesting;
        ObjectRenderers.Clear();
        ObjectRenderers.Add(new SpokenHeading());
        ObjectRenderers.Add(new ParagraphRenderer());
        ObjectRenderers.Add(new ListRenderer());
        ObjectRenderers.Add(new QuoteBlockRenderer());
        ObjectRenderers.Add(new ThematicBreakRenderer());
        ObjectRenderers.Add(new CodeMarkup());
        ObjectRenderers.Add(new SpokenAddress());
        ObjectRenderers.Add(new CodeInlineRenderer());
        ObjectRenderers.Add(new EmphasisInlineRenderer { GetTag = PageRenderer.EmphasisTag });
        ObjectRenderers.Add(new LineBreakInlineRenderer());
        ObjectRenderers.Add(new HtmlEntityInlineRenderer());
        ObjectRenderers.Add(new DelimiterInlineRenderer());
        ObjectRenderers.Add(new LiteralInlineRenderer());
    }

    private sealed class SpokenHeading : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
        {
            renderer.Write("<p><strong>");
            renderer.WriteLeafInline(obj);
            renderer.WriteLine("</strong></p>");
        }
    }

    private sealed class SpokenAddress : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj) => renderer.WriteEscape(obj.Url);
    }
}

using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace ImmunoEd.Rendering;

/// <summary>Writes the kinds of nodes named here and no other.</summary>
internal sealed class PageRenderer : HtmlRenderer
{
    public PageRenderer(TextWriter writer, Func<string, ImageSize?>? imageSize, FilmMarkup films)
        : base(writer)
    {
        var images = new ImageMarkup(imageSize, films);
        MaximumNestingDepth = MarkdownSyntax.MarkdigNesting;
        ObjectRenderers.Clear();
        ObjectRenderers.Add(new HeadingMarkup());
        ObjectRenderers.Add(new ParagraphMarkup(images));
        ObjectRenderers.Add(new ListRenderer());
        ObjectRenderers.Add(new QuoteBlockRenderer());
        ObjectRenderers.Add(new ThematicBreakRenderer());
        ObjectRenderers.Add(new CodeMarkup());
        ObjectRenderers.Add(new TableMarkup());
        ObjectRenderers.Add(new CareCardMarkup());
        ObjectRenderers.Add(new FootnoteGroupMarkup());
        ObjectRenderers.Add(new FootnoteLinkMarkup());
        ObjectRenderers.Add(new LinkMarkup(images));
        ObjectRenderers.Add(new WordMarkup());
        ObjectRenderers.Add(new AutolinkMarkup());
        ObjectRenderers.Add(new TaskListMarkup());
        ObjectRenderers.Add(new CodeInlineRenderer());
        ObjectRenderers.Add(new EmphasisInlineRenderer { GetTag = EmphasisTag });
        ObjectRenderers.Add(new LineBreakInlineRenderer());
        ObjectRenderers.Add(new HtmlEntityInlineRenderer());
        ObjectRenderers.Add(new DelimiterInlineRenderer());
        ObjectRenderers.Add(new LiteralInlineRenderer());
    }

    public static string EmphasisTag(Markdig.Syntax.Inlines.EmphasisInline emphasis) =>
        emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
}

using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoEd.Rendering;

/// <summary>Code without the language's name, which an author could use to reach the page's classes.</summary>
internal sealed class CodeMarkup : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        renderer.Write("<pre tabindex=\"0\"><code>");
        renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}

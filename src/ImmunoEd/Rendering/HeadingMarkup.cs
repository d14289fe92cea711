using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoEd.Rendering;

internal sealed class HeadingMarkup : HtmlObjectRenderer<HeadingBlock>
{
    // A heading without words has no facts and is left out: screen readers would announce an empty one.
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        if (obj.GetData<HeadingFacts>() is not { } facts)
            return;
        renderer.Write($"<h{facts.Level} id=\"{facts.Id}\">");
        renderer.WriteLeafInline(obj);
        renderer.WriteLine($"</h{facts.Level}>");
    }
}

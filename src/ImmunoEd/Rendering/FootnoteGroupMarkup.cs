using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoEd.Rendering;

// Ids with an underscore: those of headings never have one.
internal sealed class FootnoteGroupMarkup : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        if (obj.Count == 0)
            return;
        renderer.WriteLine("<section class=\"footnotes\" aria-labelledby=\"notes_heading\">");
        renderer.WriteLine("<h2 class=\"visually-hidden\" id=\"notes_heading\">Notes</h2>");
        renderer.WriteLine("<ol>");
        foreach (var footnote in obj.Cast<Footnote>())
            WriteFootnote(renderer, footnote);
        renderer.WriteLine("</ol>");
        renderer.WriteLine("</section>");
    }

    private static void WriteFootnote(HtmlRenderer renderer, Footnote footnote)
    {
        renderer.Write($"<li id=\"note_{footnote.Order}\">");
        renderer.WriteChildren(footnote);
        renderer.WriteLine("</li>");
    }
}

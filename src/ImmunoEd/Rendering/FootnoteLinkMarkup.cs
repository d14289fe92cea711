using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoEd.Rendering;

internal sealed class FootnoteLinkMarkup : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var note = obj.Footnote.Order;
        if (obj.IsBackLink)
            renderer.Write($" <a class=\"note-back\" href=\"#noteref_{obj.Index}\" aria-label=\"Back to text, note {note}{Use(obj)}\">↩</a>");
        else
            renderer.Write($"<sup><a class=\"note-ref\" id=\"noteref_{obj.Index}\" href=\"#note_{note}\" aria-label=\"Note {note}\">{note}</a></sup>");
    }

    private static string Use(FootnoteLink back)
    {
        var first = back.Footnote.Links[0].Index;
        return back.Index == first ? "" : $", place {back.Index - first + 1}";
    }
}

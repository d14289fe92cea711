using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoEd.Rendering;

/// <summary>A plain link, which a script makes into a button that opens the note.</summary>
internal sealed class WordMarkup : HtmlObjectRenderer<WordInline>
{
    protected override void Write(HtmlRenderer renderer, WordInline obj)
    {
        var kind = obj.Note is null ? "class=\"hub\"" : $"class=\"term\" data-note=\"{obj.Note}\"";
        renderer.Write($"<a {kind} href=\"{SafeAddress.ForAttribute(obj.Word.Address)}\">");
        renderer.WriteChildren(obj);
        renderer.Write("</a>");
    }
}

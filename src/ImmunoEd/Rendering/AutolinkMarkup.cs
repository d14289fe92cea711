using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

/// <summary>An address in angle brackets is shown and not linked: a link says in words where it leads.</summary>
internal sealed class AutolinkMarkup : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj) => renderer.WriteEscape(obj.Url);
}

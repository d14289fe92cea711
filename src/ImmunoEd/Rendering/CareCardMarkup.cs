using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoEd.Rendering;

internal sealed class CareCardMarkup : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        var facts = obj.GetData<CardFacts>()!;
        var label = facts.LabelledBy is null ? "" : $" aria-labelledby=\"{facts.LabelledBy}\"";
        renderer.WriteLine($"<{facts.Kind.Element} class=\"{facts.Kind.Class}\"{label}>");
        renderer.WriteLine($"<h{facts.Level} id=\"{facts.Id}\">{facts.Kind.Heading(facts.Argument)}</h{facts.Level}>");
        renderer.WriteChildren(obj);
        if (facts.Kind.Closing.Length > 0)
            renderer.WriteLine(facts.Kind.Closing);
        renderer.WriteLine($"</{facts.Kind.Element}>");
    }
}

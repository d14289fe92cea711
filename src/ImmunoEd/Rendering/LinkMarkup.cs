using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

internal sealed class LinkMarkup(ImageMarkup images) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        if (obj.IsImage)
            images.WriteInline(renderer, obj);
        else if (CareCards.NumberNamed(obj.Url ?? "") is { } named)
            WriteCall(renderer, obj, named.Address, named.Number);
        else if (SafeAddress.IsAllowed(obj.Url ?? ""))
            WriteLink(renderer, obj, obj.Url!);
        else
            renderer.WriteChildren(obj);
    }

    // “[Call or text](tel:crisis)” is read as “Call or text 988”, whatever the number is when it is read.
    private static void WriteCall(HtmlRenderer renderer, LinkInline link, string address, string number)
    {
        renderer.Write($"<a class=\"care-call\" href=\"{address}\">");
        renderer.WriteChildren(link);
        renderer.Write($" {number}</a>");
    }

    private static void WriteLink(HtmlRenderer renderer, LinkInline link, string address)
    {
        renderer.Write($"<a href=\"{SafeAddress.ForAttribute(address)}\"");
        if (!string.IsNullOrWhiteSpace(link.Title))
            renderer.Write(" title=\"").WriteEscape(link.Title).Write("\"");
        renderer.Write(SafeAddress.IsExternal(address) ? " rel=\"noreferrer noopener\">" : ">");
        if (HasContent(link))
            renderer.WriteChildren(link);
        else
            renderer.WriteEscape(address);
        renderer.Write("</a>");
    }

    // A link without words would have no name for those who hear the page.
    private static bool HasContent(LinkInline link) => link.Any(child => child is not LiteralInline { Content.IsEmpty: true });
}

using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

internal sealed class ImageMarkup(Func<string, ImageSize?>? imageSize)
{
    public static bool IsShown(LinkInline image) => SafeAddress.IsMedia(image.Url ?? "");

    public void WriteFigure(HtmlRenderer renderer, LinkInline image)
    {
        renderer.Write("<figure class=\"figure\">");
        WriteImage(renderer, image);
        if (!string.IsNullOrWhiteSpace(image.Title))
            renderer.Write("<figcaption>").WriteEscape(image.Title).Write("</figcaption>");
        renderer.WriteLine("</figure>");
    }

    public void WriteInline(HtmlRenderer renderer, LinkInline image)
    {
        if (IsShown(image))
            WriteImage(renderer, image);
        else
            renderer.WriteEscape(InlineReader.PlainText(image));
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline image)
    {
        var address = image.Url!;
        renderer.Write($"<img src=\"{SafeAddress.ForAttribute(address)}\" alt=\"").WriteEscape(InlineReader.PlainText(image)).Write("\"");
        if (imageSize?.Invoke(address) is { } size)
            renderer.Write($" width=\"{size.Width}\" height=\"{size.Height}\"");
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }
}

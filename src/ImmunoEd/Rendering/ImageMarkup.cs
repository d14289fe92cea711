using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

internal sealed class ImageMarkup(Func<string, ImageSize?>? imageSize, FilmMarkup films)
{
    public static bool IsShown(LinkInline image) => SafeAddress.IsMedia(image.Url ?? "");

    /// <summary>Written as <c>![](/media/line.png "decorative")</c>: a picture that says nothing, which screen readers pass over.</summary>
    public static bool IsDecorative(LinkInline image) =>
        image.Title?.Trim() == "decorative" && InlineReader.PlainText(image).Length == 0;

    public void WriteFigure(HtmlRenderer renderer, LinkInline image)
    {
        renderer.Write("<figure class=\"figure\">");
        if (FilmMarkup.IsFilm(image))
            films.WritePlayer(renderer, image, imageSize?.Invoke(image.Url!));
        else
            WriteImage(renderer, image);
        if (!string.IsNullOrWhiteSpace(image.Title) && !IsDecorative(image))
            renderer.Write("<figcaption>").WriteEscape(image.Title).Write("</figcaption>");
        renderer.WriteLine("</figure>");
        if (FilmMarkup.IsFilm(image))
            films.WriteTranscript(renderer, image);
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

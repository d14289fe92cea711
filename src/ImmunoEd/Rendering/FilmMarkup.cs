using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

/// <summary>A film in the browser's own player, which fetches nothing before it is started, and below it what is said.</summary>
internal sealed class FilmMarkup(FilmFinder? films, Func<string, string> transcriptHtml)
{
    private readonly HashSet<string> transcribed = [];

    public static bool IsFilm(LinkInline image) => SafeAddress.IsFilm(image.Url ?? "");

    /// <summary>Every film of a page brings its transcript once, however often it is shown.</summary>
    public static int TranscriptBytes(IEnumerable<ImageUse> images, FilmFinder? films) => images.Select(image => image.Address).Distinct()
        .Sum(address => System.Text.Encoding.UTF8.GetByteCount(SafeAddress.IsFilm(address) ? films?.Invoke(address)?.Transcript ?? "" : ""));

    public void WritePlayer(HtmlRenderer renderer, LinkInline image, ImageSize? size)
    {
        renderer.Write($"<video controls preload=\"none\" src=\"{SafeAddress.ForAttribute(image.Url!)}\"");
        if (size is not null)
            renderer.Write($" width=\"{size.Width}\" height=\"{size.Height}\"");
        renderer.Write(" aria-label=\"").WriteEscape(InlineReader.PlainText(image)).Write("\">");
        if (films?.Invoke(image.Url!)?.Captions is { } captions && SafeAddress.IsMedia(captions))
            renderer.Write($"<track kind=\"captions\" srclang=\"en\" label=\"English\" src=\"{SafeAddress.ForAttribute(captions)}\" default>");
        renderer.Write("</video>");
    }

    public void WriteTranscript(HtmlRenderer renderer, LinkInline image)
    {
        if (films?.Invoke(image.Url!)?.Transcript is not { } transcript || !transcribed.Add(image.Url!))
            return;
        renderer.Write("<details class=\"transcript\"><summary>Read what is said<span class=\"visually-hidden\"> in “").WriteEscape(InlineReader.PlainText(image)).WriteLine("”</span></summary>");
        renderer.Write(transcriptHtml(transcript)).WriteLine("</details>");
    }
}

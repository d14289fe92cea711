using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

/// <summary>A body rendered and read back as a browser would read it.</summary>
internal static class Rendered
{
    public static readonly MarkdownRenderer Renderer = new();
    public static readonly PhoneNumbers Numbers = new("911", "988", null, null);

    public static RenderedText Text(string markdown) => Renderer.Render(markdown, _ => new ImageSize(640, 480));

    public static IElement Page(string markdown, PhoneNumbers? numbers = null) =>
        Parse(CareCards.WithPhoneNumbers(Text(markdown).Html, numbers ?? Numbers));

    public static IElement Parse(string html) => new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!;

    public static MarkdownException Refusal(string markdown) => Assert.Throws<MarkdownException>(() => Renderer.Render(markdown));

    public static string Words(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

/// <summary>Reads one paragraph, heading or cell: its plain text, its links and its images.</summary>
internal sealed class InlineReader(Func<int, int> lineAt)
{
    private readonly StringBuilder text = new();
    private int depth;
    private int open;

    public List<LinkUse> Links { get; } = [];

    public List<ImageUse> Images { get; } = [];

    /// <summary>The title of an image that stands alone: its caption.</summary>
    public static string Caption(ContainerInline? inline) =>
        inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null, Title: { } title } image && !ImageMarkup.IsDecorative(image) ? SourceText.Clean(title.Trim()) : "";

    public static string PlainText(ContainerInline inline) => new InlineReader(_ => 0).Read(inline, withImages: true);

    public string Read(ContainerInline? inline, bool withImages = false)
    {
        text.Clear();
        if (inline is not null)
            ReadChildren(inline, withImages);
        return SourceText.Clean(text.ToString().Trim());
    }

    private void ReadChildren(ContainerInline container, bool withImages)
    {
        foreach (var inline in container)
            ReadOne(inline, withImages);
    }

    private void ReadOne(Inline inline, bool withImages)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline address:
                text.Append(address.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case LinkInline { IsImage: true } image when !withImages:
                ReadImage(image);
                break;
            case TaskList or FootnoteLink:
                break;
            case ContainerInline container:
                ReadContainer(container, withImages);
                break;
        }
    }

    private void ReadContainer(ContainerInline container, bool withImages)
    {
        if (container is LinkInline { IsImage: false } link)
            Links.Add(new(SourceText.Clean(link.Url ?? ""), LineOf(link)));
        if (container is DelimiterInline delimiter)
            ReadOpen(delimiter, withImages);
        else
            ReadClosed(container, withImages);
    }

    private void ReadClosed(ContainerInline container, bool withImages)
    {
        if (++depth > MarkdownLimits.Nesting)
            throw NestingCheck.TooDeep(LineOf(container));
        ReadChildren(container, withImages);
        depth--;
    }

    // Markdig hangs all that follows an open bracket below it.
    private void ReadOpen(DelimiterInline bracket, bool withImages)
    {
        if (++open > MarkdownLimits.OpenBrackets)
            throw new MarkdownException(LineOf(bracket), $"More than {MarkdownLimits.OpenBrackets} brackets stay open in this paragraph. Close each [ or put a backslash before it.");
        text.Append(bracket.ToLiteral());
        ReadChildren(bracket, withImages);
        open--;
    }

    private void ReadImage(LinkInline image)
    {
        var use = new ImageUse(SourceText.Clean(image.Url ?? ""), new InlineReader(lineAt).Read(image, withImages: true), LineOf(image), ImageMarkup.IsDecorative(image));
        if (SafeAddress.IsAllowed(use.Address) && !SafeAddress.IsMedia(use.Address))
            throw new MarkdownException(use.Line, "An image must come from this site: upload it and use its address, which begins with /media/ and has only letters, digits, dots and hyphens. An image from elsewhere would tell that site who reads this page.");
        if (SafeAddress.IsFilm(use.Address) && !StandsAlone(image))
            throw new MarkdownException(use.Line, "A film stands on a line of its own, with an empty line before and after it.");
        Images.Add(use);
        if (!SafeAddress.IsMedia(use.Address))
            text.Append(use.Alternative);
    }

    private static bool StandsAlone(LinkInline image) =>
        image is { PreviousSibling: null, NextSibling: null, Parent.ParentBlock: ParagraphBlock };

    private int LineOf(Inline inline) => lineAt(inline.Span.Start);
}

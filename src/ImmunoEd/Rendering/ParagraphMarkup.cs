using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

internal sealed class ParagraphMarkup(ImageMarkup images) : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (LoneImage(obj) is { } image && (!renderer.ImplicitParagraph || FilmMarkup.IsFilm(image)))
            images.WriteFigure(renderer, image);
        else if (renderer.ImplicitParagraph)
            WriteText(renderer, obj);
        else
            WriteParagraph(renderer, obj);
    }

    private static LinkInline? LoneImage(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } image && ImageMarkup.IsShown(image) ? image : null;

    private static void WriteParagraph(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        renderer.Write("<p>");
        WriteText(renderer, paragraph);
        renderer.WriteLine("</p>");
    }

    private static void WriteText(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        var isTask = paragraph.Inline?.FirstChild is TaskList;
        renderer.Write(isTask ? "<label>" : "");
        renderer.WriteLeafInline(paragraph);
        renderer.Write(isTask ? "</label>" : "");
    }
}

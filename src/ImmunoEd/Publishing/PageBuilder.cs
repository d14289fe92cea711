using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;
using ImmunoEd.Rendering;
using ImmunoEd.Tagging;

namespace ImmunoEd.Publishing;

/// <summary>A text rendered and measured: the part of a page that takes time and needs no database.</summary>
public sealed record FinishedText(ArticleText Text, RenderedText Rendered, Readability Readability, IReadOnlyList<FoundTag> Found);

/// <summary>Turns a text into what the public sees of it: everything that can be worked out once is worked out here.</summary>
public sealed class PageBuilder(MarkdownRenderer renderer)
{
    public RenderedText Render(ArticleText text, Func<string, ImageSize?>? imageSize, WordFinder? words = null, FilmFinder? films = null)
    {
        try
        {
            return renderer.Render(text.Body, imageSize, words, films);
        }
        catch (MarkdownException fault)
        {
            throw new ContentException(text.File, text.LineInFile(fault.Line), ContentRules.Markdown, fault.Message);
        }
    }

    public FinishedText Finish(ArticleText text, Func<string, ImageSize?>? imageSize, FilmFinder films, WordFinder words, Tagger tagger)
    {
        var rendered = Render(text, imageSize, words, films);
        return new FinishedText(text, rendered, ReadingGrade.Measure(Prose(text, rendered)), tagger.Find(Filing.Prose(text, rendered)));
    }

    public static PublishedPage NewPage(Article article, DateTime now) => new()
    {
        Id = article.Id,
        Section = article.Section,
        Slug = article.Slug,
        Title = "",
        Summary = "",
        Html = "",
        Markdown = "",
        Outline = [],
        KeyPoints = [],
        NextSteps = [],
        Questions = [],
        Sources = [],
        ReadingGrade = 0,
        Words = 0,
        FirstPublishedAt = now,
        UpdatedAt = now,
    };

    public static void Fill(PublishedPage page, FinishedText finished, IEnumerable<PageTag> tags)
    {
        var (text, rendered, readability, _) = finished;
        page.Title = text.Title;
        page.Summary = text.Summary;
        page.Html = rendered.Html;
        page.RendererVersion = MarkdownRenderer.Version;
        page.Outline = [.. rendered.Outline.Select(entry => new Heading(entry.Level, entry.Id, entry.Text))];
        page.KeyPoints = text.KeyPoints;
        page.NextSteps = text.NextSteps;
        page.Questions = text.Questions;
        page.Sources = text.Sources;
        page.Markdown = text.Body;
        page.FactsChecked = text.FactsChecked;
        page.ReadingGrade = readability.FleschKincaidGrade;
        page.Words = readability.Words;
        page.References.Clear();
        page.References.AddRange(ReferencesOf(page, rendered));
        page.Tags.Clear();
        page.Tags.AddRange(tags);
    }

    private static IEnumerable<PageReference> ReferencesOf(PublishedPage page, RenderedText rendered) => rendered.Links
        .Select(link => SiteAddresses.Resolve(page.Address, link.Address)?.Path)
        .Concat(rendered.Images.Select(image => image.Address))
        .OfType<string>()
        .Where(address => address != page.Address)
        .Distinct()
        .Select(address => new PageReference { PageId = page.Id, Address = address });

    /// <summary>The sentences that a patient reads, for the reading grade: no headings, no table cells.</summary>
    public static IEnumerable<string> Prose(ArticleText text, RenderedText rendered) => text.ProseBefore.Concat(text.ProseAfter).Select(block => block.Text)
        .Concat(rendered.Prose.Where(block => block.Kind is ProseKind.Paragraph or ProseKind.ListItem).Select(block => block.Text));
}

using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ImmunoEd.Rendering;

/// <summary>The one door from an author's Markdown to HTML. Safe for use by several threads.</summary>
public sealed class MarkdownRenderer
{
    /// <summary>Raised whenever the same text gives other HTML: pages of an older version are made anew at the next start.</summary>
    public const int Version = 5;

    private readonly MarkdownPipeline pipeline = MarkdownSyntax.Build();

    /// <exception cref="MarkdownException">The text breaks a rule; the message says which and what to do.</exception>
    /// <param name="words">What the page explains by itself; only the HTML shows it.</param>
    public RenderedText Render(string markdown, Func<string, ImageSize?>? imageSize = null, WordFinder? words = null, FilmFinder? films = null)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        SourceText.Check(markdown);
        var source = SourceText.Clean(markdown);
        var document = Parse(source);
        var read = new DocumentReader(source).Read(document);
        var notes = words is null ? "" : Mark(document, words);
        return read with { Html = Write(document, Encoding.UTF8.GetByteCount(source) + FilmMarkup.TranscriptBytes(read.Images, films), imageSize, films) + notes };
    }

    /// <summary>What is said in a film, as it stands below it.</summary>
    /// <exception cref="MarkdownException">The text breaks a rule; the message says which and what to do.</exception>
    public string RenderTranscript(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        SourceText.Check(markdown);
        var source = SourceText.Clean(markdown.TrimStart('\uFEFF'));
        var document = Parse(source);
        new DocumentReader(source).Read(document);
        using var writer = new BoundedWriter(Encoding.UTF8.GetByteCount(source));
        WriteBlocks(document, new TranscriptRenderer(writer), writer);
        return writer.Finish();
    }

    private MarkdownDocument Parse(string source)
    {
        var budget = new ParsingBudget(source.Length);
        try
        {
            return Markdown.Parse(source, pipeline, budget.ToContext());
        }
        catch (ArgumentException)
        {
            // Markdig's answer to marks and brackets that lie too deep inside one another.
            throw NestingCheck.TooDeep(budget.Line);
        }
    }

    private static string Mark(MarkdownDocument document, WordFinder words)
    {
        var marker = new WordMarker(words);
        marker.Mark(document);
        return marker.Notes.Html();
    }

    private string Write(MarkdownDocument document, int sourceBytes, Func<string, ImageSize?>? imageSize, FilmFinder? films)
    {
        using var writer = new BoundedWriter(sourceBytes);
        WriteBlocks(document, new PageRenderer(writer, imageSize, new FilmMarkup(films, RenderTranscript)), writer);
        return writer.Finish();
    }

    private static void WriteBlocks(MarkdownDocument document, HtmlRenderer renderer, BoundedWriter writer)
    {
        foreach (var block in document)
        {
            writer.Line = block.Line + 1;
            renderer.Write(block);
        }
    }
}

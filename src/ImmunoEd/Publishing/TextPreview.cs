using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;
using ImmunoEd.Publishing.Media;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing;

/// <param name="Page">As readers would see it; null where the text cannot be rendered.</param>
/// <param name="Hard">Sentences that are long or read far above the limit.</param>
public sealed record Preview(PublishedPage? Page, PublishReport Report, IReadOnlyList<HardSentence> Hard);

/// <summary>Shows a text as readers would see it, with all that is known of it, and keeps nothing.</summary>
public sealed class TextPreview(PublishChecks checks, TimeProvider clock)
{
    // A sentence may be somewhat harder than the page as a whole.
    private const double HardGrade = 10;

    public async Task<Preview> PreviewAsync(string section, string slug, string source, CancellationToken cancellationToken)
    {
        var report = await checks.CheckAsync(section, slug, source, cancellationToken);
        if (report.Finished is not { } finished)
            return new Preview(null, report, []);

        var page = PageBuilder.NewPage(new Article { Section = section, Slug = slug }, clock.GetUtcNow().UtcDateTime);
        PageBuilder.Fill(page, finished, []);
        page.Html = MediaAddresses.ForStaff(page.Html);
        return new Preview(page, report, [.. HardSentences.Find(ProseBlocks(finished), HardGrade)]);
    }

    private static IEnumerable<TextBlock> ProseBlocks(FinishedText finished) =>
    [
        .. finished.Text.ProseBefore,
        .. finished.Rendered.Prose.Where(block => block.Kind is ProseKind.Paragraph or ProseKind.ListItem).Select(block => new TextBlock(block.Line, block.Text)),
        .. finished.Text.ProseAfter,
    ];
}

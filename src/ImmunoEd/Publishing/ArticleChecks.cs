using System.Globalization;
using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;
using ImmunoEd.Publishing.Media;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing;

/// <summary>What an article lacks or has wrong. One list: an import refuses what blocks, `check` prints everything.</summary>
/// <param name="films">Captions and transcripts of the films that the text shows.</param>
public sealed class ArticleChecks(VocabularySet vocabulary, SiteAddresses addresses, FilmFinder films)
{
    private readonly HashSet<string> cancerTypes = [PageTag.AllCancerTypes, .. vocabulary.CancerTypes.Select(type => type.Slug)];
    private readonly HashSet<string> treatments = [.. vocabulary.Treatments.Select(treatment => treatment.Slug)];
    private readonly HashSet<string> topics = [.. vocabulary.Topics.Select(topic => topic.Slug)];
    private readonly HashSet<string> sideEffectPages = [.. vocabulary.SideEffects.Where(effect => effect.Overview is not null).Select(effect => effect.Page).OfType<string>()];
    private readonly IReadOnlySet<string> abbreviations = vocabulary.Abbreviations();

    /// <summary>Faults that keep a page from being taken at all.</summary>
    public IEnumerable<ContentFinding> Faults(ContentArticle article, RenderedText rendered) =>
    [
        .. Tags(article),
        .. Links(article, rendered),
        .. Video(article.Text, rendered),
    ];

    /// <summary>What should be better before a patient reads it.</summary>
    public IEnumerable<ContentFinding> Advice(ContentArticle article, RenderedText rendered, double? maxGrade = null) =>
    [
        .. Missing(article.Text),
        .. Headings(article.Text, rendered),
        .. Pictures(article.Text, rendered),
        .. Shape(article.Text, rendered),
        .. Language(article, rendered, maxGrade),
    ];

    private IEnumerable<ContentFinding> Tags(ContentArticle article)
    {
        var text = article.Text;
        if (article.Section == Section.CancerTypes && !cancerTypes.Contains(article.Slug))
            yield return Fault(text, 1, ContentRules.Address, $"“{article.Slug}” is not a cancer type of {VocabularyFiles.CancerTypesFile}, so it can have no hub.");
        foreach (var finding in Unknown(text, text.CancerTypes, cancerTypes, "cancer type", VocabularyFiles.CancerTypesFile)
            .Concat(Unknown(text, text.Treatments, treatments, "treatment", VocabularyFiles.TreatmentsFile))
            .Concat(Unknown(text, text.Topics, topics, "topic", VocabularyFiles.TopicsFile)))
            yield return finding;
    }

    private static IEnumerable<ContentFinding> Unknown(ArticleText text, IReadOnlyList<(string Value, int Line)> tags, HashSet<string> known, string kind, string file) =>
        tags.Where(tag => !known.Contains(tag.Value))
            .Select(tag => Fault(text, tag.Line, ContentRules.Tag, $"There is no {kind} “{tag.Value}” in {file}."));

    private IEnumerable<ContentFinding> Links(ContentArticle article, RenderedText rendered)
    {
        var page = $"/{article.Section}/{article.Slug}";
        foreach (var link in rendered.Links)
        {
            if (SiteAddresses.Resolve(page, link.Address) is { } target && !addresses.Contains(target.Path) && target.Path != page && target.Path != page + ".md")
                yield return Fault(article.Text, article.Text.LineInFile(link.Line), ContentRules.Link, $"There is no page at {target.Path}.");
        }

        foreach (var image in rendered.Images)
        {
            if (!addresses.Contains(image.Address))
                yield return Fault(article.Text, article.Text.LineInFile(image.Line), ContentRules.Image, $"There is no picture at {image.Address}.");
        }
    }

    private IEnumerable<ContentFinding> Video(ArticleText text, RenderedText rendered)
    {
        foreach (var image in rendered.Images.Where(image => SafeAddress.IsFilm(image.Address) && addresses.Contains(image.Address)))
        {
            var film = films(image.Address);
            if (film?.Captions is null)
                yield return Fault(text, text.LineInFile(image.Line), ContentRules.Video, $"The film {image.Address} has no captions. Add a WebVTT file to it under Media, or name one in {MediaList.FileName}.");
            if (film?.Transcript is null)
                yield return Fault(text, text.LineInFile(image.Line), ContentRules.Video, $"The film {image.Address} has no transcript. Write down what is said in it under Media, or name a file in {MediaList.FileName}.");
        }
    }

    private static IEnumerable<ContentFinding> Missing(ArticleText text)
    {
        if (text.Sources.Count == 0)
            yield return Advise(text, 1, ContentRules.Sources, "Name at least one source that the page was written from.");
        if (text.KeyPoints.Count is < 2 or > 7)
            yield return Advise(text, 1, ContentRules.KeyPoints, $"Give three to five key points; this page has {text.KeyPoints.Count}.");
        if (text.NextSteps.Count == 0)
            yield return Advise(text, 1, ContentRules.NextSteps, "Say what the reader can do now.");
        if (text.CancerTypes.Count == 0)
            yield return Advise(text, 1, ContentRules.Tag, "Name the cancer types that this page is for, or [all].");
    }

    private static IEnumerable<ContentFinding> Headings(ArticleText text, RenderedText rendered)
    {
        var ids = rendered.Outline.Select(heading => heading.Id).ToHashSet();
        return rendered.Links
            .Where(link => link.Address.StartsWith('#') && !ids.Contains(link.Address[1..]))
            .Select(link => Advise(text, text.LineInFile(link.Line), ContentRules.Link, $"No heading of this page has the address {link.Address}."));
    }

    private static IEnumerable<ContentFinding> Pictures(ArticleText text, RenderedText rendered) => rendered.Images
        .Where(image => string.IsNullOrWhiteSpace(image.Alternative) && !image.IsDecorative)
        .Select(image => Advise(text, text.LineInFile(image.Line), ContentRules.AlternativeText, $"Say in words what {image.Address} shows: ![what it shows](…). A picture that says nothing is ![](… \"decorative\")."));

    private static IEnumerable<ContentFinding> Shape(ArticleText text, RenderedText rendered) =>
    [
        .. rendered.Lists.Where(list => list.Items > ContentLimits.LongestList)
            .Select(list => Advise(text, text.LineInFile(list.Line), ContentRules.LongList, $"The list has {list.Items} items; nobody keeps more than {ContentLimits.LongestList} in mind. Join some or divide it.")),
        .. rendered.Prose.Where(block => block.Kind == ProseKind.Paragraph && Sentences.Split(block.Text).Count() > ContentLimits.LongestParagraph)
            .Select(block => Advise(text, text.LineInFile(block.Line), ContentRules.LongParagraph, $"The paragraph has more than {ContentLimits.LongestParagraph} sentences. Begin a new one.")),
    ];

    private IEnumerable<ContentFinding> Language(ContentArticle article, RenderedText rendered, double? maxGrade)
    {
        var text = article.Text;
        var limit = maxGrade ?? ContentLimits.ReadingGradeOf(article.Section);
        var readability = ReadingGrade.Measure(PageBuilder.Prose(text, rendered));
        if (readability.FleschKincaidGrade > limit)
        {
            yield return Advise(text, 1, ContentRules.ReadingGrade, string.Create(CultureInfo.InvariantCulture,
                $"The page reads at grade {readability.FleschKincaidGrade:0.0}; at most {limit:0.0} is wanted. Use shorter sentences and words."));
        }

        if (readability.FleschKincaidGradeWithEasyNames > ContentLimits.ReadingGradeWithEasyNames)
        {
            yield return Advise(text, 1, ContentRules.ReadingGrade, string.Create(CultureInfo.InvariantCulture,
                $"Even with names counted as easy words, the page reads at grade {readability.FleschKincaidGradeWithEasyNames:0.0}; at most {ContentLimits.ReadingGradeWithEasyNames:0.0} is wanted."));
        }

        var address = $"/{article.Section}/{article.Slug}";
        var length = ContentLimits.LengthOf(article.Section, sideEffectPages.Contains(address));
        if (readability.Words < length.Fewest || readability.Words > length.Most)
            yield return Advise(text, 1, ContentRules.Length, $"The page has {readability.Words} words; {length.Fewest} to {length.Most} are wanted.");

        IReadOnlyList<TextBlock> blocks =
        [
            .. text.ProseBefore,
            .. rendered.Prose.Select(prose => new TextBlock(text.LineInFile(prose.Line), prose.Text)),
            .. text.ProseAfter,
        ];
        foreach (var finding in PlainLanguageLint.Check(blocks, abbreviations))
            yield return Advise(text, finding.Line, finding.Rule, finding.Message);
    }

    private static ContentFinding Fault(ArticleText text, int line, string rule, string message) => new(text.File, line, rule, message, Blocks: true);

    private static ContentFinding Advise(ArticleText text, int line, string rule, string message) => new(text.File, line, rule, message, Blocks: false);
}

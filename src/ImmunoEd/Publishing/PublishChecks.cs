using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;
using ImmunoEd.Publishing.Media;
using ImmunoEd.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>What is known of a text before it is published.</summary>
/// <param name="Missing">What keeps it from being published.</param>
/// <param name="Advice">What would make it better to read.</param>
/// <param name="Grade">Null where the text cannot be read or is empty.</param>
/// <param name="Finished">Null where the text cannot be rendered.</param>
public sealed record PublishReport(
    IReadOnlyList<ContentFinding> Missing, IReadOnlyList<ContentFinding> Advice, Readability? Grade, double GradeLimit, FinishedText? Finished)
{
    /// <summary>A text above the limit is published only with a written reason.</summary>
    public bool NeedsGradeReason => Grade?.FleschKincaidGrade > GradeLimit;
}

/// <summary>One set of checks draws the list on the page and guards the publish.</summary>
public sealed class PublishChecks(ArticleStore store, TextFinisher finisher)
{
    private static readonly string[] Required =
    [
        ContentRules.Sources, ContentRules.KeyPoints, ContentRules.NextSteps, ContentRules.Tag, ContentRules.AlternativeText, ContentRules.Link,
    ];

    public async Task<PublishReport> CheckAsync(string section, string slug, string source, CancellationToken cancellationToken)
    {
        var findings = new List<ContentFinding>();
        var limit = ContentLimits.ReadingGradeOf(section);
        if (ArticleFile.Parse($"{section}/{slug}.md", source, findings) is not { } text)
            return new PublishReport(findings, [], null, limit, null);

        try
        {
            var finished = await finisher.FinishAsync(slug, text, cancellationToken);
            var article = new ContentArticle(section, slug, text);
            var films = await Films.LoadAsync(store, finished.Rendered.Images.Select(image => image.Address), cancellationToken);
            var checks = new ArticleChecks(await finisher.VocabularyAsync(cancellationToken), await AddressesAsync(article, finished.Rendered, cancellationToken), films);
            var advice = checks.Advice(article, finished.Rendered).Where(finding => finding.Rule != ContentRules.ReadingGrade).ToLookup(finding => Required.Contains(finding.Rule));
            return new PublishReport(
                [.. findings, .. checks.Faults(article, finished.Rendered), .. advice[true]], [.. advice[false]], finished.Readability, limit, finished);
        }
        catch (ContentException fault)
        {
            return new PublishReport([.. findings, .. fault.Findings], [], null, limit, null);
        }
    }

    // Only the addresses that the text leads to are looked up, however many pages there are.
    private async Task<SiteAddresses> AddressesAsync(ContentArticle article, RenderedText rendered, CancellationToken cancellationToken)
    {
        var page = $"/{article.Section}/{article.Slug}";
        var paths = rendered.Links.Select(link => SiteAddresses.Resolve(page, link.Address)?.Path)
            .Concat(rendered.Images.Select(image => image.Address))
            .OfType<string>()
            .Select(path => path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] : path)
            .ToHashSet();
        var (pages, media) = (await PagesAsync(paths, cancellationToken), await MediaAsync(paths, cancellationToken));
        return new SiteAddresses(await finisher.VocabularyAsync(cancellationToken), pages, media);
    }

    // A question for each section, however many links a text has.
    private async Task<List<string>> PagesAsync(IReadOnlySet<string> paths, CancellationToken cancellationToken)
    {
        var pages = new List<string>();
        var parts = paths.Select(path => path.Split('/')).Where(parts => parts is ["", var section, _] && Section.HoldsArticles(section));
        foreach (var section in parts.GroupBy(parts => parts[1], parts => parts[2]))
        {
            var slugs = section.ToList();
            pages.AddRange(await store.Published().Where(page => page.Section == section.Key && slugs.Contains(page.Slug)).Select(page => $"/{page.Section}/{page.Slug}").ToListAsync(cancellationToken));
        }

        return pages;
    }

    private Task<List<string>> MediaAsync(IReadOnlySet<string> paths, CancellationToken cancellationToken)
    {
        var files = paths.Where(path => path.StartsWith("/media/", StringComparison.Ordinal)).Select(path => path[1..]).ToList();
        return files.Count == 0 ? Task.FromResult<List<string>>([]) : store.Files.Where(file => files.Contains(file.Path)).Select(file => file.Path).ToListAsync(cancellationToken);
    }
}

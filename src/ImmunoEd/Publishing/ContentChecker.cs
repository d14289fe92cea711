using ImmunoEd.Articles;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Publishing;

/// <summary>Lints content files without a database; tags and links are held against the content folder.</summary>
public sealed class ContentChecker(PageBuilder pages, IOptions<ContentOptions> options)
{
    private const string PageKey = "page:";

    /// <param name="paths">Files or folders; none means the content folder itself.</param>
    /// <param name="maxGrade">A reading grade to use instead of the contract's limits.</param>
    public IReadOnlyList<ContentFinding> Check(IReadOnlyList<string> paths, double? maxGrade)
    {
        var home = Directory.Exists(options.Value.FullDirectory) ? ContentFolder.Read(options.Value.FullDirectory) : null;
        var known = home?.Vocabulary(known: null);
        if (paths.Count == 0)
            paths = [options.Value.Directory];
        return [.. paths.SelectMany(path => CheckPath(path, home, known, maxGrade)).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)];
    }

    private IEnumerable<ContentFinding> CheckPath(string path, ContentFolder? home, VocabularySet? known, double? maxGrade)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full) && home is not null && full.StartsWith(options.Value.FullDirectory + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return CheckPart(path, Path.GetRelativePath(options.Value.FullDirectory, full) + Path.DirectorySeparatorChar, home, known!, maxGrade);

        if (Directory.Exists(full))
        {
            var isHome = home is not null && full == options.Value.FullDirectory;
            var folder = isHome ? home! : ContentFolder.Read(full);
            var vocabulary = isHome ? known! : folder.Vocabulary(known);
            return folder.Findings.Concat(CheckPages(folder, home)).Concat(CheckArticles(folder.Articles, folder, home, vocabulary, maxGrade))
                .Select(finding => finding with { File = Path.Combine(path, finding.File) });
        }

        if (!File.Exists(full))
            throw new ContentException(path, 1, ContentRules.File, "There is no such file or folder.");

        return CheckFile(path, full, home, known, maxGrade);
    }

    // Advice, no fault: a page may be withdrawn while the vocabulary still leads to it, and search then goes without.
    private static IEnumerable<ContentFinding> CheckPages(ContentFolder folder, ContentFolder? home)
    {
        var pages = folder.Articles.Concat(home?.Articles ?? []).Select(article => $"/{article.Section}/{article.Slug}").ToHashSet();
        return folder.VocabularySources.SelectMany(file => file.Value.Split('\n').Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.StartsWith(PageKey, StringComparison.Ordinal) && !pages.Contains(line.Text[PageKey.Length..].Trim()))
            .Select(line => new ContentFinding(file.Key, line.Number, ContentRules.Vocabulary, $"There is no page at {line.Text[PageKey.Length..].Trim()}.", Blocks: false)));
    }

    private IEnumerable<ContentFinding> CheckPart(string path, string part, ContentFolder home, VocabularySet known, double? maxGrade) =>
        home.Findings.Concat(CheckArticles(home.Articles, home, home, known, maxGrade))
            .Where(finding => finding.File.StartsWith(part, StringComparison.Ordinal))
            .Select(finding => finding with { File = Path.Combine(path, finding.File[part.Length..]) });

    private List<ContentFinding> CheckFile(string path, string full, ContentFolder? home, VocabularySet? known, double? maxGrade)
    {
        var findings = new List<ContentFinding>();
        if (ArticleFile.Parse(path, File.ReadAllText(full), findings) is { } text)
        {
            var section = Path.GetFileName(Path.GetDirectoryName(full)) ?? "";
            var article = new ContentArticle(section, Path.GetFileNameWithoutExtension(full), text);
            findings.AddRange(CheckArticles([article], home, home, known ?? VocabularySet.Empty, maxGrade));
        }

        return findings;
    }

    private IEnumerable<ContentFinding> CheckArticles(
        IReadOnlyList<ContentArticle> articles, ContentFolder? folder, ContentFolder? home, VocabularySet vocabulary, double? maxGrade)
    {
        ContentFolder[] folders = [.. new[] { folder, home }.OfType<ContentFolder>()];
        var addresses = new SiteAddresses(
            vocabulary,
            folders.SelectMany(f => f.Articles).Select(article => $"/{article.Section}/{article.Slug}"),
            folders.SelectMany(f => f.Media).Select(media => media.Path));
        var films = folders.SelectMany(f => f.Films()).DistinctBy(film => film.Address).ToDictionary(film => film.Address, film => film.Film);
        var checks = new ArticleChecks(vocabulary, addresses, films.GetValueOrDefault);
        return articles.SelectMany(article => CheckArticle(article, checks, maxGrade));
    }

    private IEnumerable<ContentFinding> CheckArticle(ContentArticle article, ArticleChecks checks, double? maxGrade)
    {
        try
        {
            var rendered = pages.Render(article.Text, imageSize: null);
            return checks.Faults(article, rendered).Concat(checks.Advice(article, rendered, maxGrade));
        }
        catch (ContentException fault)
        {
            return fault.Findings;
        }
    }
}

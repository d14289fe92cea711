using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Publishing;

/// <param name="Library">Of the pages checked.</param>
public sealed record CheckReport(IReadOnlyList<ContentFinding> Findings, LibraryReadability Library);

/// <summary>Lints content files without a database; tags and links are held against the content folder.</summary>
public sealed class ContentChecker(PageBuilder pages, IOptions<ContentOptions> options)
{
    private static readonly string[] PageKeys = ["page:", "overview:"];

    /// <param name="paths">Files or folders; none means the content folder itself.</param>
    /// <param name="maxGrade">A reading grade to use instead of the contract's limits.</param>
    public CheckReport Check(IReadOnlyList<string> paths, double? maxGrade)
    {
        var measured = new List<Readability>();
        var home = Directory.Exists(options.Value.FullDirectory) ? ContentFolder.Read(options.Value.FullDirectory) : null;
        var known = home?.Vocabulary(known: null);
        if (paths.Count == 0)
            paths = [options.Value.Directory];
        var findings = paths.SelectMany(path => CheckPath(path, home, known, maxGrade, measured)).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ToList();
        var library = LibraryReadability.Of(measured);
        return new CheckReport([.. findings, .. library.Findings(paths[0])], library);
    }

    private IEnumerable<ContentFinding> CheckPath(string path, ContentFolder? home, VocabularySet? known, double? maxGrade, List<Readability> measured)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full) && home is not null && full.StartsWith(options.Value.FullDirectory + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return CheckPart(path, Path.GetRelativePath(options.Value.FullDirectory, full) + Path.DirectorySeparatorChar, home, known!, maxGrade, measured);

        if (Directory.Exists(full))
        {
            var isHome = home is not null && full == options.Value.FullDirectory;
            var folder = isHome ? home! : ContentFolder.Read(full);
            var vocabulary = isHome ? known! : folder.Vocabulary(known);
            return folder.Findings.Concat(CheckPages(folder, home)).Concat(CheckArticles(folder.Articles, folder, home, vocabulary, maxGrade, measured))
                .Select(finding => finding with { File = Path.Combine(path, finding.File) });
        }

        if (!File.Exists(full))
            throw new ContentException(path, 1, ContentRules.File, "There is no such file or folder.");

        return CheckFile(path, full, home, known, maxGrade, measured);
    }

    // Advice, no fault: a page may be withdrawn while the vocabulary still leads to it, and search then goes without.
    private static IEnumerable<ContentFinding> CheckPages(ContentFolder folder, ContentFolder? home)
    {
        var pages = folder.Articles.Concat(home?.Articles ?? []).Select(article => $"/{article.Section}/{article.Slug}").ToHashSet();
        return folder.VocabularySources.SelectMany(file => file.Value.Split('\n').Select((line, index) => (Address: PageOf(line.Trim()), Number: index + 1))
            .Where(line => line.Address is not null && !pages.Contains(line.Address))
            .Select(line => new ContentFinding(file.Key, line.Number, ContentRules.Vocabulary, $"There is no page at {line.Address}.", Blocks: false)));

        static string? PageOf(string line) =>
            PageKeys.FirstOrDefault(key => line.StartsWith(key, StringComparison.Ordinal)) is { } key ? line[key.Length..].Trim() : null;
    }

    private IEnumerable<ContentFinding> CheckPart(string path, string part, ContentFolder home, VocabularySet known, double? maxGrade, List<Readability> measured) =>
        home.Findings.Concat(CheckArticles(home.Articles, home, home, known, maxGrade, measured))
            .Where(finding => finding.File.StartsWith(part, StringComparison.Ordinal))
            .Select(finding => finding with { File = Path.Combine(path, finding.File[part.Length..]) });

    private List<ContentFinding> CheckFile(string path, string full, ContentFolder? home, VocabularySet? known, double? maxGrade, List<Readability> measured)
    {
        var findings = new List<ContentFinding>();
        if (ArticleFile.Parse(path, File.ReadAllText(full), findings) is { } text)
        {
            var section = Path.GetFileName(Path.GetDirectoryName(full)) ?? "";
            var article = new ContentArticle(section, Path.GetFileNameWithoutExtension(full), text);
            findings.AddRange(CheckArticles([article], home, home, known ?? VocabularySet.Empty, maxGrade, measured));
        }

        return findings;
    }

    private IEnumerable<ContentFinding> CheckArticles(
        IReadOnlyList<ContentArticle> articles, ContentFolder? folder, ContentFolder? home, VocabularySet vocabulary, double? maxGrade, List<Readability> measured)
    {
        ContentFolder[] folders = [.. new[] { folder, home }.OfType<ContentFolder>()];
        var addresses = new SiteAddresses(
            vocabulary,
            folders.SelectMany(f => f.Articles).Select(article => $"/{article.Section}/{article.Slug}"),
            folders.SelectMany(f => f.Media).Select(media => media.Path));
        var films = folders.SelectMany(f => f.Films()).DistinctBy(film => film.Address).ToDictionary(film => film.Address, film => film.Film);
        var checks = new ArticleChecks(vocabulary, addresses, films.GetValueOrDefault);
        return articles.SelectMany(article => CheckArticle(article, checks, maxGrade, measured));
    }

    private IEnumerable<ContentFinding> CheckArticle(ContentArticle article, ArticleChecks checks, double? maxGrade, List<Readability> measured)
    {
        try
        {
            var rendered = pages.Render(article.Text, imageSize: null);
            measured.Add(ReadingGrade.Measure(PageBuilder.Prose(article.Text, rendered)));
            return checks.Faults(article, rendered).Concat(checks.Advice(article, rendered, maxGrade));
        }
        catch (ContentException fault)
        {
            return fault.Findings;
        }
    }
}

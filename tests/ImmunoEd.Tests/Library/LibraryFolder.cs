using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Library;

/// <summary>The repository's own content, read and rendered once for all tests about it.</summary>
public sealed class LibraryFolder
{
    private readonly ContentFolder folder = ContentFolder.Read(Repository.Content);

    public LibraryFolder()
    {
        Vocabulary = folder.Vocabulary(known: null);
        var pages = new PageBuilder(new MarkdownRenderer());
        Pages = [.. folder.Articles.Select(article => new LibraryPage(article, pages.Render(article.Text, imageSize: null)))];
        ByAddress = Pages.ToDictionary(page => page.Address);
    }

    public VocabularySet Vocabulary { get; }

    internal IReadOnlyDictionary<int, bool?> PematOf(LibraryPage page)
    {
        var findings = new ArticleChecks(Vocabulary, new SiteAddresses(Vocabulary, ByAddress.Keys, []), _ => null).Advice(page.Article, page.Rendered).Select(finding => finding.Rule).ToHashSet();
        return PematChecks.All.ToDictionary(check => check.Key, check => check.Value(page, findings));
    }

    public IReadOnlyList<LibraryPage> Pages { get; }

    public IReadOnlyDictionary<string, LibraryPage> ByAddress { get; }
}

public sealed record LibraryPage(ContentArticle Article, RenderedText Rendered)
{
    public string Address => $"/{Article.Section}/{Article.Slug}";

    public ArticleText Text => Article.Text;

    /// <summary>What the reader is told, line by line: no headings, no table cells.</summary>
    public IEnumerable<string> Prose => PageBuilder.Prose(Text, Rendered);

    public bool HasLinkTo(string address) => Rendered.Links.Any(link => SiteAddresses.Resolve(Address, link.Address)?.Path == address);
}

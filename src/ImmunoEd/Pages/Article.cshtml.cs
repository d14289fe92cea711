using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

public sealed class ArticleModel(ArticleStore store, TimeProvider clock) : PublicPage
{
    private IReadOnlyList<ContentFile> films = [];

    public PublishedPage Article { get; private set; } = null!;

    public IReadOnlyList<PageCard> Related { get; private set; } = [];

    public IReadOnlyList<CancerType> CancerTypes { get; private set; } = [];

    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    public Section Section => Section.Find(Article.Section)!;

    public override string Title => Article.Title;

    public override string Description => Article.Summary;

    public override IReadOnlyList<Crumb> Breadcrumb => [new(Section.Name, Section.Address)];

    public override bool IsArticle => true;

    public override string CurrentSection => Article.Section;

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) =>
        [page.AsMedicalPage(Article, CancerTypes, films, clock.GetUtcNow().UtcDateTime)];

    public async Task<IActionResult> OnGetAsync(string section, string slug)
    {
        var article = await store.Published().Include(page => page.Tags).FirstOrDefaultAsync(page => page.Section == section && page.Slug == slug, HttpContext.RequestAborted);
        if (article is null)
            return await MovedPages.AnswerAsync(this, store);

        Article = article;
        Related = await RelatedCards.OfAsync(store, article.Id, HttpContext.RequestAborted);
        films = await store.FilmsOfAsync(article, HttpContext.RequestAborted);
        var types = SlugsOf(TagKind.CancerType);
        var topics = SlugsOf(TagKind.Topic);
        CancerTypes = await store.CancerTypes.AsNoTracking().Where(type => types.Contains(type.Slug)).OrderBy(type => type.Position).ToListAsync(HttpContext.RequestAborted);
        Topics = await store.Topics.AsNoTracking().Where(topic => topics.Contains(topic.Slug)).OrderBy(topic => topic.Position).ToListAsync(HttpContext.RequestAborted);
        return Page();
    }

    // A dozen mentions in passing are no dozen things that the page is about.
    private List<string> SlugsOf(TagKind kind) => [.. Article.Tags.Where(tag => tag.Kind == kind && !tag.IsMention).Select(tag => tag.Slug)];
}

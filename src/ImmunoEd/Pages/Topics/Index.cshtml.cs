using System.Text.Json.Nodes;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Topics;

public sealed class IndexModel(ArticleStore store) : PublicPage
{
    public override string Title => "Topics";

    public override string Description => "Browse every page by topic: tests, side effects, costs, feelings and more.";

    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    protected override IReadOnlyList<JsonObject> Describe(PageDescription page) => [page.AsCollection(Topics.Select(topic => new NamedAddress(topic.Name, topic.Address)))];

    // A topic without a page would be a dead end.
    public async Task OnGetAsync() => Topics = await store.Topics.AsNoTracking()
        .Where(topic => store.Published().Any(page => page.Tags.Any(tag => tag.Kind == TagKind.Topic && tag.Slug == topic.Slug)))
        .OrderBy(topic => topic.Name)
        .ToListAsync(HttpContext.RequestAborted);
}

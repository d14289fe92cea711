using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using Microsoft.EntityFrameworkCore;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>The articles that every design starts from.</summary>
internal static class ArticleStock
{
    public const int Count = 500;

    public static string SlugOf(int articleId) => Invariant($"stock-{articleId}");

    public const string Section = "basics";

    public static async Task WriteAsync(JournalDesign design)
    {
        var random = new Random(1);
        await design.UseAsync(async store =>
        {
            await store.Database.MigrateAsync();
            await using var transaction = await store.Database.BeginTransactionAsync();
            List<Article> articles = [.. Enumerable.Range(1, Count).Select(id => new Article { Id = id, Section = Section, Slug = SlugOf(id) })];
            foreach (var article in articles)
                article.Revisions.Add(ArticleSave.RevisionOf(ArticleSave.TextOf(random), 1));
            store.Articles.AddRange(articles);
            await store.SaveChangesAsync();
            foreach (var article in articles)
                AddPage(store, article);
            await store.SaveChangesAsync();
            await transaction.CommitAsync();
            return articles.Count;
        });
    }

    private static void AddPage(ArticleStore store, Article article)
    {
        var page = PageBuilder.NewPage(article, DateTime.UtcNow);
        page.RevisionId = article.Revisions[0].Id;
        page.Markdown = page.Html = article.Revisions[0].Source;
        page.Tags.AddRange(Enumerable.Range(1, 4).Select(number => new PageTag { PageId = article.Id, Kind = TagKind.Topic, Slug = Invariant($"topic-{number}"), Origin = TagOrigin.Curated }));
        article.LatestRevisionId = article.LiveRevisionId = page.RevisionId;
        store.Pages.Add(page);
    }
}

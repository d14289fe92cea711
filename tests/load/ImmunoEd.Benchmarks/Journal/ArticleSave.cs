using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Benchmarks.Journal;

/// <summary>What an editor's save and publish write: a revision, the pointers and the page, in one transaction.</summary>
internal static class ArticleSave
{
    private const int TextLength = 8 * 1024;

    public static async Task<int> RunAsync(ArticleStore store, int articleId, string text)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        var article = await store.Articles.FirstAsync(a => a.Id == articleId);
        var page = await store.Pages.FirstAsync(p => p.Id == articleId);
        var revision = RevisionOf(text, await store.Revisions.CountAsync(r => r.ArticleId == articleId) + 1);
        article.Revisions.Add(revision);
        await store.SaveChangesAsync();
        article.LatestRevisionId = article.LiveRevisionId = page.RevisionId = revision.Id;
        (page.Markdown, page.Html, page.UpdatedAt) = (text, text, DateTime.UtcNow);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return revision.Id;
    }

    /// <summary>8 KB that differ from save to save.</summary>
    public static string TextOf(Random random) => string.Create(TextLength, random, (text, source) =>
    {
        for (var at = 0; at < text.Length; at++)
            text[at] = (char)source.Next('a', 'z' + 1);
    });

    public static Revision RevisionOf(string text, int number) => new()
    {
        Number = number,
        Title = "Benchmark",
        Source = text,
        Hash = Revision.HashOf(text),
        Origin = Origin.Staff,
        By = "benchmark",
        At = DateTime.UtcNow,
    };
}

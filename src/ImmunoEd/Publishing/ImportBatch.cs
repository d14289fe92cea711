using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Publishing;

/// <param name="Id">Of the article where the store has it already.</param>
public sealed record ImportedArticle(int? Id, string Section, string Slug, FinishedText Finished)
{
    public string Hash { get; } = Revision.HashOf(Finished.Text.Source);
}

/// <summary>Writes many texts at once: the rows that <see cref="Editor"/> would write one by one, in a few round trips.</summary>
public sealed class ImportBatch(ArticleStore store, TimeProvider clock, IOptions<ReviewOptions> review)
{
    public const int Size = 100;

    /// <summary>Saves and publishes, without working out the links between pages: the import does that once, for all.</summary>
    public async Task PublishAsync(IReadOnlyList<ImportedArticle> batch, VocabularySet vocabulary, string by, CancellationToken cancellationToken)
    {
        store.ChangeTracker.Clear();
        var now = clock.GetUtcNow().UtcDateTime;
        var added = await AddRevisionsAsync(batch, by, now, cancellationToken);
        var pages = await PagesAsync(batch, cancellationToken);
        foreach (var (text, article, revision) in added)
        {
            article.LatestRevisionId = article.LiveRevisionId = revision.Id;
            article.Decisions.Add(new Decision { RevisionId = revision.Id, Kind = DecisionKind.Published, By = by, At = now });
            var page = pages.GetValueOrDefault(article.Id) ?? store.Pages.Add(PageBuilder.NewPage(article, now)).Entity;
            page.RevisionId = revision.Id;
            PageBuilder.Fill(page, text.Finished, vocabulary);
            NameReviewer(page, signOff: null);
            (page.UpdatedAt, page.ChangeNote) = (now, null);
        }

        await DropRedirectsAsync(batch, cancellationToken);
        await SaveChangesAsync(cancellationToken);
    }

    /// <summary>Makes live pages anew from the same texts, after the vocabulary or a picture changed; their dates stay.</summary>
    public async Task RebuildAsync(IReadOnlyList<ImportedArticle> batch, VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        store.ChangeTracker.Clear();
        var pages = await PagesAsync(batch, cancellationToken);
        var signOffs = await SignOffsAsync([.. pages.Values.Select(page => page.RevisionId)], cancellationToken);
        foreach (var text in batch)
        {
            var page = pages[text.Id!.Value];
            PageBuilder.Fill(page, text.Finished, vocabulary);
            NameReviewer(page, signOffs.GetValueOrDefault(page.RevisionId));
        }

        await SaveChangesAsync(cancellationToken);
    }

    private async Task<List<(ImportedArticle Text, Article Article, Revision Revision)>> AddRevisionsAsync(
        IReadOnlyList<ImportedArticle> batch, string by, DateTime now, CancellationToken cancellationToken)
    {
        var ids = IdsOf(batch);
        var articles = await store.Articles.Where(article => ids.Contains(article.Id)).ToDictionaryAsync(article => article.Id, cancellationToken);
        var revisions = await store.Revisions.Where(revision => ids.Contains(revision.ArticleId))
            .GroupBy(revision => revision.ArticleId)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
        List<(ImportedArticle, Article, Revision)> added = [.. batch.Select(text =>
        {
            var article = text.Id is { } id ? articles[id] : store.Articles.Add(new Article { Section = text.Section, Slug = text.Slug }).Entity;
            return (text, article, AddRevision(article, text, revisions.GetValueOrDefault(article.Id) + 1, by, now));
        })];
        await SaveChangesAsync(cancellationToken);
        return added;
    }

    private static Revision AddRevision(Article article, ImportedArticle text, int number, string by, DateTime now)
    {
        var revision = new Revision
        {
            Number = number,
            Title = text.Finished.Text.Title,
            Source = text.Finished.Text.Source,
            Hash = text.Hash,
            Origin = Origin.Import,
            By = by,
            At = now,
        };
        article.Revisions.Add(revision);
        return revision;
    }

    private async Task<Dictionary<int, PublishedPage>> PagesAsync(IReadOnlyList<ImportedArticle> batch, CancellationToken cancellationToken)
    {
        var ids = IdsOf(batch);
        return await store.Pages.Include(page => page.Tags).Where(page => ids.Contains(page.Id)).ToDictionaryAsync(page => page.Id, cancellationToken);
    }

    private async Task<Dictionary<int, Decision>> SignOffsAsync(List<int> revisionIds, CancellationToken cancellationToken)
    {
        var signOffs = await store.Decisions.AsNoTracking()
            .Where(decision => decision.Kind == DecisionKind.SignedOff && revisionIds.Contains(decision.RevisionId))
            .ToListAsync(cancellationToken);
        return signOffs.GroupBy(decision => decision.RevisionId).ToDictionary(group => group.Key, group => group.MaxBy(decision => decision.Id)!);
    }

    private void NameReviewer(PublishedPage page, Decision? signOff) =>
        (page.ReviewedBy, page.ReviewedAt, page.ReviewDue) = (signOff?.By, signOff?.At, signOff?.At.AddMonths(review.Value.Months));

    private async Task DropRedirectsAsync(IReadOnlyList<ImportedArticle> batch, CancellationToken cancellationToken)
    {
        List<string> paths = [.. batch.Select(text => $"/{text.Section}/{text.Slug}")];
        store.Redirects.RemoveRange(await store.Redirects.Where(redirect => paths.Contains(redirect.Path)).ToListAsync(cancellationToken));
    }

    // Looking for changes compares every list of every page; once before each save is enough.
    private async Task SaveChangesAsync(CancellationToken cancellationToken)
    {
        store.ChangeTracker.DetectChanges();
        store.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await store.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            store.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static List<int> IdsOf(IReadOnlyList<ImportedArticle> batch) => [.. batch.Select(text => text.Id).OfType<int>()];
}

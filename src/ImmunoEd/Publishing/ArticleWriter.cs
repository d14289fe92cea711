using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Publishing;

public sealed record NewText(int? ArticleId, string Section, string Slug, ArticleText Text);

public sealed record SavedText(Article Article, Revision Revision);

public sealed record LiveText(Article Article, int RevisionId, FinishedText Finished);

/// <summary>The rows that the verbs of <see cref="Editor"/> write: for one article, or for the many of an import in a few round trips.</summary>
public sealed class ArticleWriter(ArticleStore store, SearchWriter search, TimeProvider clock, IOptionsMonitor<ReviewOptions> review)
{
    public async Task<List<SavedText>> SaveAsync(IReadOnlyList<NewText> texts, Origin origin, Actor by, CancellationToken cancellationToken)
    {
        var ids = texts.Select(text => text.ArticleId).OfType<int>().ToList();
        var articles = await store.Articles.Where(article => ids.Contains(article.Id)).ToDictionaryAsync(article => article.Id, cancellationToken);
        var revisions = await store.Revisions.Where(revision => ids.Contains(revision.ArticleId))
            .GroupBy(revision => revision.ArticleId)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
        var saved = texts.Select(text =>
        {
            var article = text.ArticleId is { } id ? articles[id] : store.Articles.Add(new Article { Section = text.Section, Slug = text.Slug }).Entity;
            return new SavedText(article, AddRevision(article, text.Text, revisions.GetValueOrDefault(article.Id) + 1, origin, by));
        }).ToList();
        await SaveChangesAsync(cancellationToken);
        saved.ForEach(text => (text.Article.LatestRevisionId, text.Article.State) = (text.Revision.Id, ArticleState.Draft));
        await SaveChangesAsync(cancellationToken);
        return saved;
    }

    public async Task<List<PublishedPage>> PublishAsync(IReadOnlyList<LiveText> texts, VocabularySet vocabulary, Actor by, string? changeNote, string? gradeReason, CancellationToken cancellationToken)
    {
        foreach (var text in texts)
        {
            (text.Article.LiveRevisionId, text.Article.State) = (text.RevisionId, ArticleState.Published);
            text.Article.Decisions.Add(new Decision
            {
                RevisionId = text.RevisionId,
                Kind = DecisionKind.Published,
                By = by.Name,
                AccountId = by.AccountId,
                At = Now,
                Comment = changeNote,
                GradeReason = gradeReason,
            });
        }

        var pages = await FillPagesAsync(texts, vocabulary, cancellationToken);
        pages.ForEach(page => (page.UpdatedAt, page.ChangeNote) = (Now, changeNote));
        await DropRedirectsAsync([.. pages.Select(page => page.Address)], cancellationToken);
        await SaveChangesAsync(cancellationToken);
        await search.PutAsync([.. pages.Zip(texts, (page, text) => (page, text.Finished))], vocabulary, cancellationToken);
        return pages;
    }

    /// <summary>Makes live pages anew, after a sign-off, or after the vocabulary or a picture changed; their dates stay.</summary>
    public async Task RebuildAsync(IReadOnlyList<LiveText> texts, VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        var pages = await FillPagesAsync(texts, vocabulary, cancellationToken);
        await SaveChangesAsync(cancellationToken);
        await search.PutAsync([.. pages.Zip(texts, (page, text) => (page, text.Finished))], vocabulary, cancellationToken);
    }

    private Revision AddRevision(Article article, ArticleText text, int number, Origin origin, Actor by)
    {
        var revision = new Revision
        {
            Number = number,
            Title = text.Title,
            Source = text.Source,
            Hash = Revision.HashOf(text.Source),
            Origin = origin,
            By = by.Name,
            AccountId = by.AccountId,
            At = Now,
        };
        article.Revisions.Add(revision);
        return revision;
    }

    private async Task<List<PublishedPage>> FillPagesAsync(IReadOnlyList<LiveText> texts, VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        var ids = texts.Select(text => text.Article.Id).ToList();
        var known = await store.Pages.Include(page => page.Tags).Include(page => page.References).AsSplitQuery().Where(page => ids.Contains(page.Id)).ToDictionaryAsync(page => page.Id, cancellationToken);
        var decisions = await store.TagDecisions.AsNoTracking().Where(decision => ids.Contains(decision.ArticleId)).ToListAsync(cancellationToken);
        var decided = decisions.ToLookup(decision => decision.ArticleId);
        var signOffs = await store.SignOffsAsync([.. texts.Select(text => text.RevisionId)], cancellationToken);
        await store.AddPagesThatNameAsync([.. texts.Where(text => IsNamedAnew(known.GetValueOrDefault(text.Article.Id), text.Finished.Text)).Select(text => text.Article.Id)], cancellationToken);
        return [.. texts.Select(text =>
        {
            var page = known.GetValueOrDefault(text.Article.Id) ?? store.Pages.Add(PageBuilder.NewPage(text.Article, Now)).Entity;
            store.AddChanged(page);
            page.RevisionId = text.RevisionId;
            PageBuilder.Fill(page, text.Finished, Filing.TagsOf(text.Finished, page.Id, vocabulary, decided[page.Id]));
            page.VocabularyVersion = vocabulary.Version;
            store.AddChanged(page);
            NameReviewer(page, signOffs.GetValueOrDefault(text.RevisionId));
            return page;
        })];
    }

    private static bool IsNamedAnew(PublishedPage? page, ArticleText text) => page is not null && (page.Title, page.Summary) != (text.Title, text.Summary);

    private void NameReviewer(PublishedPage page, Decision? signOff) =>
        (page.ReviewedBy, page.ReviewedAt, page.ReviewDue) = (signOff?.By, signOff?.At, signOff is null ? null : review.CurrentValue.DueAfter(signOff.At));

    private async Task DropRedirectsAsync(List<string> paths, CancellationToken cancellationToken) =>
        store.Redirects.RemoveRange(await store.Redirects.Where(redirect => paths.Contains(redirect.Path)).ToListAsync(cancellationToken));

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

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

public sealed record RetaggingProgress(int Done, int Total)
{
    public bool IsDone => Done >= Total;
}

/// <summary>Makes live pages anew after a change of the vocabulary, a few at a time, so that neither readers nor writers wait for it.</summary>
public sealed class Retagging(ArticleStore store, Editor editor, TextFinisher finisher, PageLinks links) : IBackgroundWork
{
    private const int BatchSize = 10;

    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        if (!await Outdated().AnyAsync(cancellationToken))
            return false;

        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        store.ChangeTracker.Clear();
        var ids = await Outdated().OrderBy(page => page.Id).Select(page => page.Id).Take(BatchSize).ToListAsync(cancellationToken);
        var vocabulary = await PresentVocabularyAsync(cancellationToken);
        await editor.RebuildAsync(ids, cancellationToken);
        var hasMore = await Outdated().AnyAsync(cancellationToken);
        // What is related depends on the tags of all pages.
        if (!hasMore)
            await links.RelateAllAsync(vocabulary, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return hasMore;
    }

    public async Task<RetaggingProgress> ProgressAsync(CancellationToken cancellationToken)
    {
        var total = await store.Published().CountAsync(cancellationToken);
        return new RetaggingProgress(total - await Outdated().CountAsync(cancellationToken), total);
    }

    private IQueryable<PublishedPage> Outdated() =>
        store.Published().Where(page => page.VocabularyVersion < store.ContentVersions.Select(row => row.VocabularyVersion).Single());

    private async Task<VocabularySet> PresentVocabularyAsync(CancellationToken cancellationToken)
    {
        var version = await store.ContentVersions.AsNoTracking().Select(row => row.VocabularyVersion).SingleAsync(cancellationToken);
        var known = await finisher.VocabularyAsync(cancellationToken);
        if (known.Version == version)
            return known;
        finisher.Forget();
        return await finisher.VocabularyAsync(cancellationToken);
    }
}

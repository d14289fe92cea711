using ImmunoEd.Articles;
using ImmunoEd.Tagging;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Tells the neighbours of pages that came, went or changed their tags, after the fact: whoever publishes does not wait for them.</summary>
public sealed class Relating(ArticleStore store, PageLinks links, KnownVocabulary known) : IBackgroundWork
{
    // Beyond these, all pages at once are sooner done.
    private const int MostChanges = 20;

    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        var changes = await ChangesAsync(cancellationToken);
        if (changes.Count == 0)
            return false;
        if (changes.Count > MostChanges)
            await RelateAllAsync(cancellationToken);
        else
            await RelateAsync(changes[0], changes, cancellationToken);
        return true;
    }

    // Looking around takes longer than writing, and keeps nobody from publishing meanwhile. What is found then is only a guess, and is begun again.
    private async Task RelateAsync(UnrelatedChange change, List<UnrelatedChange> seen, CancellationToken cancellationToken)
    {
        var scale = await TagScale.LoadAsync(store, (await known.LoadAsync(store, cancellationToken)).Vocabulary, cancellationToken);
        var found = await new RelatedChange(store, scale, change, seen.Count).LinksAsync(cancellationToken);

        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        if (!(await ChangesAsync(cancellationToken)).Select(other => other.Id).SequenceEqual(seen.Select(other => other.Id)))
            return;
        await links.ReplaceAsync(found, cancellationToken);
        await store.UnrelatedChanges.Where(other => other.Id == change.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task RelateAllAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        await links.RelateAllAsync((await known.LoadAsync(store, cancellationToken)).Vocabulary, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private Task<List<UnrelatedChange>> ChangesAsync(CancellationToken cancellationToken) =>
        store.UnrelatedChanges.AsNoTracking().OrderBy(change => change.Id).ToListAsync(cancellationToken);
}

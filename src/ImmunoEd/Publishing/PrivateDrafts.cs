using System.Text.Json;
using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>What the editor's page keeps every few seconds. Only the one who types ever sees it.</summary>
/// <param name="Section">Chosen so far, for an article that was never saved.</param>
public sealed record DraftForm(string Section, string Slug, ArticleForm Form);

/// <param name="IsBehind">Another window of the same person has kept newer words: nothing was written.</param>
public sealed record DraftKept(int Id, long Sequence, bool IsBehind);

public sealed class PrivateDrafts(ArticleStore store, TimeProvider clock)
{
    /// <param name="sequence">What the page was told at its last save; zero at its first.</param>
    public async Task<DraftKept> KeepAsync(
        string accountId, int? draftId, int? articleId, int? baseRevisionId, DraftForm form, long sequence, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        // What the request read before its turn came may be old.
        store.ChangeTracker.Clear();
        var draft = await FindAsync(accountId, draftId, articleId, cancellationToken);
        if (draft is not null && draft.Sequence != sequence)
            return new DraftKept(draft.Id, draft.Sequence, IsBehind: true);

        var json = JsonSerializer.Serialize(form, JsonSerializerOptions.Web);
        if (draft is null)
            draft = store.Drafts.Add(new Draft { AccountId = accountId, ArticleId = articleId, BaseRevisionId = baseRevisionId, Form = json, Sequence = sequence + 1, SavedAt = Now }).Entity;
        else
            (draft.BaseRevisionId, draft.Form, draft.Sequence, draft.SavedAt) = (baseRevisionId, json, sequence + 1, Now);
        await store.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DraftKept(draft.Id, draft.Sequence, IsBehind: false);
    }

    public async Task<Draft?> FindAsync(string accountId, int? draftId, int? articleId, CancellationToken cancellationToken) => articleId is not null
        ? await store.Drafts.FirstOrDefaultAsync(draft => draft.AccountId == accountId && draft.ArticleId == articleId, cancellationToken)
        : await store.Drafts.FirstOrDefaultAsync(draft => draft.AccountId == accountId && draft.Id == draftId && draft.ArticleId == null, cancellationToken);

    public static DraftForm Read(Draft draft) => JsonSerializer.Deserialize<DraftForm>(draft.Form, JsonSerializerOptions.Web)!;

    public Task DiscardAsync(string accountId, int draftId, CancellationToken cancellationToken) =>
        store.Drafts.Where(draft => draft.AccountId == accountId && draft.Id == draftId).ExecuteDeleteAsync(cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

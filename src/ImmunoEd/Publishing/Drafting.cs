using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <param name="Revision">The latest text after the save; null where nothing could be saved.</param>
/// <param name="Saved">The form as it was saved, or as it should be shown again.</param>
/// <param name="WasMerged">Somebody else had saved meanwhile, and both texts are in.</param>
/// <param name="Conflicts">What somebody else changed differently: nothing was saved, and the form holds what this person typed.</param>
public sealed record SaveOutcome(Article? Article, Revision? Revision, ArticleForm Saved, bool WasMerged, IReadOnlyList<FormConflict> Conflicts, Refusal? Refusal);

/// <summary>Keeps what staff write: every save is a revision, and nobody's words are written over.</summary>
public sealed class Drafting(ArticleStore store, Editor editor, AuditTrail audit)
{
    public async Task<SaveOutcome> CreateAsync(string section, string slug, ArticleForm form, Actor by, int? draftId, CancellationToken cancellationToken)
    {
        form = form.Normalized();
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        store.ChangeTracker.Clear();
        if (await AddressProblemAsync(section, slug, cancellationToken) is { } problem)
            return Refused(form, problem);
        if (TextOf(section, slug, form) is not { } text)
            return Refused(form, TooLong);

        var revision = await editor.SaveAsync(section, slug, text, Origin.Staff, by, cancellationToken);
        var article = await store.Articles.FirstAsync(article => article.Id == revision.ArticleId, cancellationToken);
        await store.Drafts.Where(draft => draft.Id == draftId && draft.AccountId == by.AccountId).ExecuteDeleteAsync(cancellationToken);
        await audit.AppendAsync(store, by, AuditActs.Created, $"/{section}/{slug}", form.Title, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SaveOutcome(article, revision, form, false, [], null);
    }

    /// <param name="baseRevisionId">The revision from which the person began to type.</param>
    public async Task<SaveOutcome> SaveAsync(int articleId, int baseRevisionId, ArticleForm form, Actor by, CancellationToken cancellationToken)
    {
        form = form.Normalized();
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        store.ChangeTracker.Clear();
        var article = await store.Articles.FirstAsync(article => article.Id == articleId, cancellationToken);
        var latest = await store.Revisions.AsNoTracking().FirstAsync(revision => revision.Id == article.LatestRevisionId, cancellationToken);
        var latestForm = ArticleForm.Read(latest.Source);
        var merged = await MergeAsync(article, baseRevisionId, latestForm, form, cancellationToken);
        if (merged.Conflicts.Count > 0)
            return new SaveOutcome(article, latest, merged.Form, false, merged.Conflicts, null);
        if (TextOf(article.Section, article.Slug, merged.Form) is not { } text)
            return Refused(form, TooLong);

        var isUnchanged = merged.Form.Equals(latestForm);
        var revision = isUnchanged ? latest : await editor.SaveAsync(article.Section, article.Slug, text, Origin.Staff, by, cancellationToken);
        if (!isUnchanged)
            await audit.AppendAsync(store, by, AuditActs.Saved, Address(article), $"revision {revision.Number}", cancellationToken);
        await store.Drafts.Where(draft => draft.ArticleId == articleId && draft.AccountId == by.AccountId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SaveOutcome(article, revision, merged.Form, baseRevisionId != latest.Id && !merged.Form.Equals(form), [], null);
    }

    /// <summary>Brings an earlier text back as a new revision; what came after it stays in the history.</summary>
    public async Task<Refusal?> RestoreAsync(int articleId, int revisionId, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        store.ChangeTracker.Clear();
        var article = await store.Articles.FirstAsync(article => article.Id == articleId, cancellationToken);
        var earlier = await store.Revisions.AsNoTracking().FirstOrDefaultAsync(revision => revision.Id == revisionId && revision.ArticleId == articleId, cancellationToken);
        var latest = await store.Revisions.AsNoTracking().FirstAsync(revision => revision.Id == article.LatestRevisionId, cancellationToken);
        if (earlier is null)
            return Refusal.NotReady("This article has no such revision.");
        if (earlier.Hash == latest.Hash)
            return Refusal.NotReady("This is the latest text already.");

        var text = ArticleFile.Parse($"{article.Section}/{article.Slug}.md", earlier.Source, [])!;
        var revision = await editor.SaveAsync(article.Section, article.Slug, text, Origin.Staff, by, cancellationToken);
        await audit.AppendAsync(store, by, AuditActs.Restored, Address(article), $"revision {earlier.Number} as revision {revision.Number}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private async Task<MergedForm> MergeAsync(Article article, int baseRevisionId, ArticleForm latest, ArticleForm mine, CancellationToken cancellationToken)
    {
        if (baseRevisionId == article.LatestRevisionId)
            return new MergedForm(mine, []);
        var original = await store.Revisions.AsNoTracking()
            .FirstOrDefaultAsync(revision => revision.Id == baseRevisionId && revision.ArticleId == article.Id, cancellationToken);
        return FormMerge.Merge(original is null ? new ArticleForm() : ArticleForm.Read(original.Source), mine, latest);
    }

    private async Task<Refusal?> AddressProblemAsync(string section, string slug, CancellationToken cancellationToken)
    {
        if (!Section.HoldsArticles(section))
            return Refusal.NotReady("Choose the section that the article belongs to.");
        if (!Slugs.IsSlug(slug))
            return Refusal.NotReady(slug.Length == 0 ? "Give the article an address, such as first-infusion." : Slugs.Rule(slug));
        if (section == Section.CancerTypes && !await store.CancerTypes.AnyAsync(type => type.Slug == slug, cancellationToken))
            return Refusal.NotReady($"“{slug}” is not a cancer type of the vocabulary, so it can have no page there.");
        return await store.Articles.AnyAsync(article => article.Section == section && article.Slug == slug, cancellationToken)
            ? Refusal.NotReady($"There is an article at /{section}/{slug} already. Choose another address, or edit that one.")
            : null;
    }

    // An unfinished text is kept too: only what could not be read back is refused.
    private static ArticleText? TextOf(string section, string slug, ArticleForm form) =>
        ArticleFile.Parse($"{section}/{slug}.md", ArticleFileWriter.Write(form), []);

    private static SaveOutcome Refused(ArticleForm form, Refusal refusal) => new(null, null, form, false, [], refusal);

    private static Refusal TooLong => Refusal.NotReady(
        $"Title, summary, key points, next steps, questions and sources have more than {ContentLimits.FrontMatterBytes / 1024} KiB together. Shorten them; your words are still in the form.");

    private static string Address(Article article) => $"/{article.Section}/{article.Slug}";
}

using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>The verbs by which articles change, for staff and for the import alike. Who acts comes as an argument.</summary>
public sealed class Editor(ArticleStore store, TextFinisher finisher, ArticleWriter writer, SearchWriter search, PageLinks links, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Keeps a text as the latest revision of its address; what is live stays live.</summary>
    public async Task<Revision> SaveAsync(string section, string slug, ArticleText text, Origin origin, Actor by, CancellationToken cancellationToken)
    {
        var article = await store.Articles.FirstOrDefaultAsync(a => a.Section == section && a.Slug == slug, cancellationToken);
        List<SavedText> saved = [];
        await InTransactionAsync(async () =>
        {
            saved = await writer.SaveAsync([new NewText(article?.Id, section, slug, text)], origin, by, cancellationToken);
            await TakeOverSignOffAsync(saved[0], cancellationToken);
        }, cancellationToken);
        return saved[0].Revision;
    }

    /// <summary>A clinician vouches for the latest text; the actor's name is name and credentials as readers see them.</summary>
    public async Task SignOffAsync(string section, string slug, Actor reviewer, string? comment, CancellationToken cancellationToken)
    {
        var article = await FindAsync(section, slug, cancellationToken);
        await InTransactionAsync(async () =>
        {
            Decide(article, article.LatestRevisionId!.Value, DecisionKind.SignedOff, reviewer, comment);
            article.State = article.LiveRevisionId == article.LatestRevisionId ? ArticleState.Published : ArticleState.SignedOff;
            await store.SaveChangesAsync(cancellationToken);
            await RebuildIfLatestIsLiveAsync(article, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Asks for a clinician's review of the latest text.</summary>
    public async Task SubmitAsync(string section, string slug, Actor by, string? comment, CancellationToken cancellationToken)
    {
        var article = await FindAsync(section, slug, cancellationToken);
        Decide(article, article.LatestRevisionId!.Value, DecisionKind.Submitted, by, comment);
        article.State = ArticleState.InReview;
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Gives the latest text back to its writers; a sign-off of it counts no more.</summary>
    public async Task ReturnAsync(string section, string slug, Actor by, string? comment, CancellationToken cancellationToken)
    {
        var article = await FindAsync(section, slug, cancellationToken);
        await InTransactionAsync(async () =>
        {
            Decide(article, article.LatestRevisionId!.Value, DecisionKind.Returned, by, comment);
            article.State = article.LiveRevisionId == article.LatestRevisionId ? ArticleState.Published : ArticleState.Draft;
            await store.SaveChangesAsync(cancellationToken);
            await RebuildIfLatestIsLiveAsync(article, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Makes the latest revision the one that readers see.</summary>
    /// <param name="changeNote">What changed for readers, in a line; null at a first publish.</param>
    /// <param name="gradeReason">Why a text above the wanted reading grade goes out all the same; only staff see it.</param>
    public async Task PublishAsync(string section, string slug, Actor by, string? changeNote, string? gradeReason, CancellationToken cancellationToken)
    {
        await InTransactionAsync(async () =>
        {
            var article = await FindAsync(section, slug, cancellationToken);
            var text = await FinishAsync(article, article.LatestRevisionId!.Value, cancellationToken);
            var known = await finisher.VocabularyAsync(cancellationToken);
            await links.KeepInMindAsync(article.Id, () => writer.PublishAsync([text], known, by, changeNote, gradeReason, cancellationToken), cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Takes a page away from readers: its address answers 410 and offers the replacement.</summary>
    public async Task WithdrawAsync(string section, string slug, Actor by, string comment, string? replacement, CancellationToken cancellationToken)
    {
        var article = await FindAsync(section, slug, cancellationToken);
        var page = await store.Pages.Include(p => p.Tags).FirstAsync(p => p.Id == article.Id, cancellationToken);
        store.AddChanged(page);
        await InTransactionAsync(() => links.KeepInMindAsync(page.Id, async () =>
        {
            Decide(article, article.LiveRevisionId!.Value, DecisionKind.Withdrawn, by, comment);
            await PutRedirectAsync(page.Address, page.Title, gone: true, replacement, cancellationToken);
            store.Pages.Remove(page);
            article.State = article.LiveRevisionId == article.LatestRevisionId ? ArticleState.Withdrawn : article.State;
            article.LiveRevisionId = null;
            await store.SaveChangesAsync(cancellationToken);
            await search.RemoveAsync(page.Id, cancellationToken);
            if (section == Section.CancerTypes)
                await search.PutVocabularyAsync(await finisher.VocabularyAsync(cancellationToken), cancellationToken);
        }, cancellationToken), cancellationToken);
    }

    /// <summary>Moves an article to another slug of its section; where it is live, the old address leads to the new one.</summary>
    public async Task RenameAsync(string section, string slug, string newSlug, Actor by, CancellationToken cancellationToken)
    {
        var article = await FindAsync(section, slug, cancellationToken);
        var page = await store.Pages.Include(p => p.Tags).FirstOrDefaultAsync(p => p.Id == article.Id, cancellationToken);
        if (page is null)
        {
            article.Slug = newSlug;
            Decide(article, article.LatestRevisionId!.Value, DecisionKind.Renamed, by, $"from {slug} to {newSlug}");
            await store.SaveChangesAsync(cancellationToken);
            return;
        }

        await InTransactionAsync(async () =>
        {
            await PutRedirectAsync(page.Address, page.Title, gone: false, $"/{section}/{newSlug}", cancellationToken);
            store.AddChanged(page);
            article.Slug = page.Slug = newSlug;
            store.AddChanged(page);
            await store.AddPagesThatNameAsync([page.Id], cancellationToken);
            Decide(article, article.LiveRevisionId!.Value, DecisionKind.Renamed, by, $"from {slug} to {newSlug}");
            await DropRedirectAsync(page.Address, cancellationToken);
            await store.SaveChangesAsync(cancellationToken);
            await search.RenameAsync(page.Id, newSlug, cancellationToken);
            if (section == Section.CancerTypes)
                await search.PutVocabularyAsync(await finisher.VocabularyAsync(cancellationToken), cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Keeps a tag that was found in a live page's text as if its author had named it, whatever later texts say.</summary>
    public Task AcceptTagAsync(string section, string slug, TagKind kind, string tag, Actor by, CancellationToken cancellationToken) =>
        DecideTagAsync(section, slug, kind, tag, accepted: true, by, cancellationToken);

    /// <summary>Takes a tag that was found in a live page's text away for good: no later text or import brings it back.</summary>
    public Task DismissTagAsync(string section, string slug, TagKind kind, string tag, Actor by, CancellationToken cancellationToken) =>
        DecideTagAsync(section, slug, kind, tag, accepted: false, by, cancellationToken);

    /// <summary>Takes back what was decided about a tag; the text alone decides again.</summary>
    public async Task ForgetTagDecisionAsync(string section, string slug, TagKind kind, string tag, Actor by, CancellationToken cancellationToken)
    {
        var article = await FindAsync(section, slug, cancellationToken);
        await InTransactionAsync(async () =>
        {
            await store.TagDecisions.Where(d => d.ArticleId == article.Id && d.Kind == kind && d.Slug == tag).ExecuteDeleteAsync(cancellationToken);
            await audit.AppendAsync(store, by, AuditActs.TagForgotten, $"/{section}/{slug}", tag, cancellationToken);
            await FileAnewAsync(article, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Makes a live page anew from its text, after the vocabulary or a picture changed; its dates stay.</summary>
    internal async Task RebuildAsync(string section, string slug, CancellationToken cancellationToken)
    {
        var article = await FindAsync(section, slug, cancellationToken);
        var text = await FinishAsync(article, article.LiveRevisionId!.Value, cancellationToken);
        await writer.RebuildAsync([text], await finisher.VocabularyAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Makes live pages anew from their texts, after the vocabulary changed; their dates stay.</summary>
    internal async Task RebuildAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        var texts = new List<LiveText>();
        foreach (var article in await store.Articles.Where(article => articleIds.Contains(article.Id)).ToListAsync(cancellationToken))
            texts.Add(await FinishAsync(article, article.LiveRevisionId!.Value, cancellationToken));
        await writer.RebuildAsync(texts, await finisher.VocabularyAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Makes every page anew that an older renderer made, so that an upgrade reaches all readers.</summary>
    /// <returns>How many there were.</returns>
    internal async Task<int> RebuildOutdatedAsync(CancellationToken cancellationToken)
    {
        var outdated = await store.Published()
            // An index answers less and more; for “not the same” every page would be read.
            .Where(page => page.RendererVersion < MarkdownRenderer.Version || page.RendererVersion > MarkdownRenderer.Version)
            .Select(page => new { page.Section, page.Slug })
            .ToListAsync(cancellationToken);
        if (outdated.Count == 0)
            return 0;

        await InTransactionAsync(async () =>
        {
            foreach (var page in outdated)
            {
                store.ChangeTracker.Clear();
                await RebuildAsync(page.Section, page.Slug, cancellationToken);
            }

            var known = await finisher.VocabularyAsync(cancellationToken);
            await search.PutVocabularyAsync(known, cancellationToken);
            await links.RelateAllAsync(known, cancellationToken);
        }, cancellationToken);
        return outdated.Count;
    }

    private async Task DecideTagAsync(string section, string slug, TagKind kind, string tag, bool accepted, Actor by, CancellationToken cancellationToken)
    {
        var article = await FindAsync(section, slug, cancellationToken);
        await InTransactionAsync(async () =>
        {
            var decision = await store.TagDecisions.FindAsync([article.Id, kind, tag], cancellationToken);
            var origin = (await store.Set<PageTag>().AsNoTracking().FirstOrDefaultAsync(t => t.PageId == article.Id && t.Kind == kind && t.Slug == tag, cancellationToken))?.Origin;
            if (origin == TagOrigin.Curated)
                throw new InvalidOperationException($"“{tag}” stands in the page's own front matter: change it there.");
            if (origin is null && decision is null)
                throw new InvalidOperationException($"“{tag}” was not found in the text of /{section}/{slug}.");

            decision ??= store.TagDecisions.Add(new TagDecision { ArticleId = article.Id, Kind = kind, Slug = tag, Accepted = accepted, By = by.Name, At = Now }).Entity;
            (decision.Accepted, decision.By, decision.At) = (accepted, by.Name, Now);
            await store.SaveChangesAsync(cancellationToken);
            await audit.AppendAsync(store, by, accepted ? AuditActs.TagAccepted : AuditActs.TagDismissed, $"/{section}/{slug}", tag, cancellationToken);
            await FileAnewAsync(article, cancellationToken);
        }, cancellationToken);
    }

    // A text that comes back is still signed off.
    private async Task TakeOverSignOffAsync(SavedText saved, CancellationToken cancellationToken)
    {
        if (await store.SignOffAsync(saved.Revision.Id, cancellationToken) is null)
            return;
        saved.Article.State = ArticleState.SignedOff;
        await store.SaveChangesAsync(cancellationToken);
    }

    // The live text may be the same under an earlier number, and what is decided about one holds for both.
    private async Task RebuildIfLatestIsLiveAsync(Article article, CancellationToken cancellationToken)
    {
        var hashes = store.Revisions.Where(revision => revision.Id == article.LiveRevisionId || revision.Id == article.LatestRevisionId).Select(revision => revision.Hash).Distinct();
        if (article.LiveRevisionId is not null && await hashes.CountAsync(cancellationToken) == 1)
            await RebuildAsync(article.Section, article.Slug, cancellationToken);
    }

    private async Task FileAnewAsync(Article article, CancellationToken cancellationToken)
    {
        if (article.LiveRevisionId is not null)
        {
            await links.KeepInMindAsync(article.Id, () => RebuildAsync(article.Section, article.Slug, cancellationToken), cancellationToken);
        }
    }

    private async Task<LiveText> FinishAsync(Article article, int revisionId, CancellationToken cancellationToken)
    {
        var revision = await store.Revisions.FirstAsync(r => r.Id == revisionId, cancellationToken);
        return new LiveText(article, revisionId, await finisher.FinishAsync(article.Slug, Parse(article, revision), cancellationToken));
    }

    private static ArticleText Parse(Article article, Revision revision)
    {
        var findings = new List<ContentFinding>();
        var text = ArticleFile.Parse($"{article.Section}/{article.Slug}.md", revision.Source, findings);
        return text is not null && findings.Count == 0 ? text : throw new ContentException(findings);
    }

    private async Task PutRedirectAsync(string path, string title, bool gone, string? target, CancellationToken cancellationToken)
    {
        var redirect = await store.Redirects.FindAsync([path], cancellationToken)
            ?? store.Redirects.Add(new Redirect { Path = path, Gone = gone, Title = title }).Entity;
        (redirect.Gone, redirect.Title, redirect.Target) = (gone, title, target);
    }

    private async Task DropRedirectAsync(string path, CancellationToken cancellationToken)
    {
        if (await store.Redirects.FindAsync([path], cancellationToken) is { } redirect)
            store.Redirects.Remove(redirect);
    }

    private void Decide(Article article, int revisionId, DecisionKind kind, Actor by, string? comment) =>
        article.Decisions.Add(new Decision { RevisionId = revisionId, Kind = kind, By = by.Name, AccountId = by.AccountId, At = Now, Comment = comment });

    private async Task<Article> FindAsync(string section, string slug, CancellationToken cancellationToken) =>
        store.Articles.Local.FirstOrDefault(a => a.Section == section && a.Slug == slug)
        ?? await store.Articles.FirstAsync(a => a.Section == section && a.Slug == slug, cancellationToken);

    // An import holds one transaction over many verbs; a verb alone has its own.
    private async Task InTransactionAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        if (store.Database.CurrentTransaction is not null)
        {
            await work();
            return;
        }

        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        await work();
        await transaction.CommitAsync(cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

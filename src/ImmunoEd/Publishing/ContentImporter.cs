using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Publishing.Media;
using ImmunoEd.Rendering;
using ImmunoEd.Tagging;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

public sealed record ImportReport(int Added, int Updated, int Unchanged, IReadOnlyList<string> LeftAlone);

/// <summary>Takes a content folder into the store, whole or not at all. Staff wait for it only while it writes: all texts are finished before.</summary>
public sealed class ContentImporter(
    ArticleStore store, Editor editor, ArticleWriter writer, VocabularyWriter vocabularies, SearchWriter search, PageBuilder pages, PageLinks links, MediaImport media, AuditTrail audit, ILogger<ContentImporter> logger)
{
    private const int BatchSize = 100;

    public async Task<ImportReport> ImportAsync(string directory, Actor by, CancellationToken cancellationToken)
    {
        var folder = ContentFolder.Read(directory);
        var kept = await vocabularies.KeepStaffEntriesAsync(folder, cancellationToken);
        var vocabulary = folder.Vocabulary(await VocabularySet.LoadAsync(store, cancellationToken));
        var decisions = folder.Findings.Count == 0 ? await media.DecideAsync(folder, cancellationToken) : [];
        var finished = await FinishAsync(folder, vocabulary, decisions, cancellationToken);

        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var surroundingsChanged = await media.PutAsync(folder, decisions, by, cancellationToken);
        (vocabulary, var vocabularyChanged) = await vocabularies.PutAsync(folder.VocabularySources, vocabulary, by, cancellationToken);
        surroundingsChanged |= vocabularyChanged;
        await vocabularies.PutFolderEntriesAsync(kept, cancellationToken);
        var report = await PutArticlesAsync(finished, vocabulary, surroundingsChanged, cancellationToken);
        await search.PutVocabularyAsync(vocabulary, cancellationToken);
        if (surroundingsChanged || report.Added + report.Updated > 0)
        {
            await links.RelateAllAsync(vocabulary, cancellationToken);
            await audit.AppendAsync(store, by, AuditActs.Imported, null, $"{report.Added} added, {report.Updated} updated", cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return report with { LeftAlone = [.. report.LeftAlone, .. kept.Where(entry => entry.IsLeftAlone).Select(entry => $"{entry.File}: {entry.Slug}"), .. decisions.Where(decision => decision.IsLeftAlone).Select(decision => decision.Media.Path)] };
    }

    private async Task<List<ImportedArticle>> FinishAsync(ContentFolder folder, VocabularySet vocabulary, IReadOnlyList<MediaDecision> decisions, CancellationToken cancellationToken)
    {
        var published = await store.Published().Select(page => "/" + page.Section + "/" + page.Slug).ToListAsync(cancellationToken);
        var files = await store.Files.Select(file => new { file.Path, file.Width, file.Height, file.Captions, file.Transcript }).ToListAsync(cancellationToken);
        var addresses = new SiteAddresses(
            vocabulary,
            [.. published, .. folder.Articles.Select(article => $"/{article.Section}/{article.Slug}")],
            [.. files.Select(file => file.Path), .. folder.Media.Select(media => media.Path)]);
        var sizes = files.ToDictionary(file => "/" + file.Path, file => MediaDecision.SizeOf(file.Width, file.Height));
        var films = files.ToDictionary(file => "/" + file.Path, file => Films.Of(file.Captions, file.Transcript));
        foreach (var decision in decisions)
            (sizes["/" + decision.Media.Path], films["/" + decision.Media.Path]) = (decision.Size, decision.Film);

        var checks = new ArticleChecks(vocabulary, addresses, films.GetValueOrDefault);
        // A faulty vocabulary may name a slug twice: nothing of it is taken, so nothing need be found by it.
        var tagger = new Tagger(folder.Findings.Count == 0 ? vocabulary : VocabularySet.Empty);
        var words = new ExplainedWords(vocabulary);
        var finished = folder.Articles.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(article => Finish(article, checks, sizes.GetValueOrDefault, films.GetValueOrDefault, words.On(article.Slug), tagger))
            .ToList();
        List<ContentFinding> findings = [.. folder.Findings, .. finished.SelectMany(article => article.Findings)];
        return findings.Count == 0 ? [.. finished.Select(article => article.Article!)] : throw new ContentException(findings);
    }

    private (ImportedArticle? Article, IReadOnlyList<ContentFinding> Findings) Finish(
        ContentArticle article, ArticleChecks checks, Func<string, ImageSize?> imageSize, FilmFinder films, WordFinder words, Tagger tagger)
    {
        try
        {
            var text = pages.Finish(article.Text, imageSize, films, words, tagger);
            return (new ImportedArticle(null, article.Section, article.Slug, text), [.. checks.Faults(article, text.Rendered)]);
        }
        catch (ContentException fault)
        {
            return (null, fault.Findings);
        }
    }

    private async Task<ImportReport> PutArticlesAsync(
        List<ImportedArticle> finished, VocabularySet vocabulary, bool surroundingsChanged, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        var renamed = await store.Redirects.Where(redirect => !redirect.Gone).Select(redirect => redirect.Path).ToListAsync(cancellationToken);
        var plan = new ImportPlan(renamed.ToHashSet());
        foreach (var article in finished)
            plan.Take(article, known.GetValueOrDefault((article.Section, article.Slug)));
        await PublishAsync(plan.ToPublish, vocabulary, cancellationToken);
        if (surroundingsChanged)
            await RebuildAsync(plan, [.. known.Where(article => article.Value.IsLive).Select(article => article.Key)], vocabulary, cancellationToken);
        return plan.Report();
    }

    private async Task PublishAsync(List<ImportedArticle> articles, VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var batch in articles.Chunk(BatchSize))
        {
            store.ChangeTracker.Clear();
            var saved = await writer.SaveAsync(
                [.. batch.Select(text => new NewText(text.Id, text.Section, text.Slug, text.Finished.Text))], Origin.Import, Actor.Import, cancellationToken);
            await writer.PublishAsync(
                [.. saved.Zip(batch, (text, article) => new LiveText(text.Article, text.Revision.Id, article.Finished))], vocabulary, Actor.Import, changeNote: null, gradeReason: null, cancellationToken);
            logger.LogInformation("Imported {Done} of {Total} articles", done += batch.Length, articles.Count);
        }
    }

    private async Task RebuildAsync(ImportPlan plan, IReadOnlyList<(string Section, string Slug)> live, VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        foreach (var batch in plan.ToRebuild.Chunk(BatchSize))
        {
            store.ChangeTracker.Clear();
            var ids = batch.Select(text => text.Id!.Value).ToList();
            var articles = await store.Articles.Where(article => ids.Contains(article.Id)).ToDictionaryAsync(article => article.Id, cancellationToken);
            await writer.RebuildAsync(
                [.. batch.Select(text => new LiveText(articles[text.Id!.Value], articles[text.Id.Value].LiveRevisionId!.Value, text.Finished))], vocabulary, cancellationToken);
        }

        store.ChangeTracker.Clear();
        foreach (var (section, slug) in plan.ToRebuildFromStore(live))
            await editor.RebuildAsync(section, slug, cancellationToken);
    }

    private async Task<Dictionary<(string, string), KnownArticle>> KnownAsync(CancellationToken cancellationToken)
    {
        var rows = await store.Articles.AsNoTracking()
            .Join(store.Revisions, article => article.LatestRevisionId, revision => revision.Id, (article, revision) => new
            {
                article.Section,
                article.Slug,
                Known = new KnownArticle(article.Id, revision.Hash, revision.Origin, revision.Id, article.LiveRevisionId),
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => (row.Section, row.Slug), row => row.Known);
    }
}

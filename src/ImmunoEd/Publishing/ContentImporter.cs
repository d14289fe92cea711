using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

public sealed record ImportReport(int Added, int Updated, int Unchanged, IReadOnlyList<string> LeftAlone);

/// <summary>Takes a content folder into the store, whole or not at all, through the same verbs as staff.</summary>
public sealed class ContentImporter(ArticleStore store, Editor editor, PageBuilder pages, ILogger<ContentImporter> logger)
{
    private const string By = "import";
    private const int ProgressEvery = 250;

    public async Task<ImportReport> ImportAsync(string directory, CancellationToken cancellationToken)
    {
        var folder = ContentFolder.Read(directory);
        var vocabulary = folder.Vocabulary(await VocabularySet.LoadAsync(store, cancellationToken));
        await RefuseFaultsAsync(folder, vocabulary, cancellationToken);

        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var surroundingsChanged = await PutFilesAsync(folder, cancellationToken);
        await PutVocabularyAsync(folder, vocabulary, cancellationToken);
        var report = await PutArticlesAsync(folder, surroundingsChanged, cancellationToken);
        await editor.RelateAsync(related => related.PageIds, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return report;
    }

    private async Task RefuseFaultsAsync(ContentFolder folder, VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        var published = await store.Published().Select(page => "/" + page.Section + "/" + page.Slug).ToListAsync(cancellationToken);
        var files = await store.Files.Select(file => file.Path).ToListAsync(cancellationToken);
        var addresses = new SiteAddresses(
            vocabulary,
            [.. published, .. folder.Articles.Select(article => $"/{article.Section}/{article.Slug}")],
            [.. files, .. folder.Media.Select(media => media.Path)]);
        var checks = new ArticleChecks(vocabulary, addresses);
        var findings = folder.Findings.ToList();
        foreach (var article in folder.Articles)
            findings.AddRange(FaultsOf(article, checks));
        if (findings.Count > 0)
            throw new ContentException(findings);
    }

    private IEnumerable<ContentFinding> FaultsOf(ContentArticle article, ArticleChecks checks)
    {
        try
        {
            return checks.Faults(article, pages.Render(article.Text, imageSize: null));
        }
        catch (ContentException fault)
        {
            return fault.Findings;
        }
    }

    private async Task<bool> PutFilesAsync(ContentFolder folder, CancellationToken cancellationToken)
    {
        foreach (var media in folder.Media)
            await PutFileAsync(media.Path, media.Type.ContentType, media.Bytes, media.Width, media.Height, cancellationToken);
        foreach (var (path, source) in folder.VocabularySources)
            await PutFileAsync(path, "text/yaml", System.Text.Encoding.UTF8.GetBytes(source), null, null, cancellationToken);
        return await store.SaveChangesAsync(cancellationToken) > 0;
    }

    private async Task PutFileAsync(string path, string contentType, byte[] bytes, int? width, int? height, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        var file = await store.Files.FindAsync([path], cancellationToken)
            ?? store.Files.Add(new ContentFile { Path = path, ContentType = contentType, Bytes = bytes, Hash = hash }).Entity;
        if (file.Hash != hash || (file.Width, file.Height) != (width, height))
            (file.ContentType, file.Bytes, file.Hash, file.Width, file.Height) = (contentType, bytes, hash, width, height);
    }

    private async Task PutVocabularyAsync(ContentFolder folder, VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        await ReplaceAsync(VocabularyFiles.CancerTypesFile, store.CancerTypes, vocabulary.CancerTypes);
        await ReplaceAsync(VocabularyFiles.TreatmentsFile, store.Treatments, vocabulary.Treatments);
        await ReplaceAsync(VocabularyFiles.TopicsFile, store.Topics, vocabulary.Topics);
        await ReplaceAsync(VocabularyFiles.GlossaryFile, store.GlossaryTerms, vocabulary.GlossaryTerms);
        await store.SaveChangesAsync(cancellationToken);

        async Task ReplaceAsync<T>(string file, DbSet<T> rows, IEnumerable<T> entries)
            where T : class
        {
            if (!folder.VocabularySources.ContainsKey(file))
                return;
            await rows.ExecuteDeleteAsync(cancellationToken);
            rows.AddRange(entries);
        }
    }

    private async Task<ImportReport> PutArticlesAsync(ContentFolder folder, bool surroundingsChanged, CancellationToken cancellationToken)
    {
        var (added, updated, unchanged, leftAlone) = (0, 0, 0, new List<string>());
        var known = await KnownAsync(cancellationToken);
        foreach (var article in folder.Articles)
        {
            store.ChangeTracker.Clear();
            var before = known.GetValueOrDefault((article.Section, article.Slug));
            if (before is null)
                added++;
            else if (before.Hash == Revision.HashOf(article.Text.Source))
            {
                unchanged++;
                if (surroundingsChanged && before.IsLive)
                    await editor.RebuildAsync(article.Section, article.Slug, cancellationToken);
                continue;
            }
            else if (before.Origin == Origin.Staff || !before.IsLive)
            {
                leftAlone.Add(article.Text.File);
                continue;
            }
            else
                updated++;

            await editor.SaveAsync(article.Section, article.Slug, article.Text, Origin.Import, By, cancellationToken);
            await editor.PublishPageAsync(article.Section, article.Slug, By, changeNote: null, cancellationToken);
            if ((added + updated) % ProgressEvery == 0)
                logger.LogInformation("Imported {Done} of {Total} articles", added + updated + unchanged, folder.Articles.Count);
        }

        return new ImportReport(added, updated, unchanged, leftAlone);
    }

    private async Task<Dictionary<(string, string), Known>> KnownAsync(CancellationToken cancellationToken)
    {
        var rows = await store.Articles.AsNoTracking()
            .Join(store.Revisions, article => article.LatestRevisionId, revision => revision.Id,
                (article, revision) => new { article.Section, article.Slug, revision.Hash, revision.Origin, IsLive = article.LiveRevisionId != null })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => (row.Section, row.Slug), row => new Known(row.Hash, row.Origin, row.IsLive));
    }

    private sealed record Known(string Hash, Origin Origin, bool IsLive);
}

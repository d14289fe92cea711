using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Caching;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>What an import does about one entry of the vocabulary that staff changed.</summary>
/// <param name="FolderSource">The folder's own; null where it has none.</param>
/// <param name="IsLeftAlone">The folder says something else than staff do.</param>
public sealed record KeptEntry(string File, string Slug, string? FolderSource, bool IsLeftAlone);

/// <summary>Puts the vocabulary's files and the rows that are read from them in the store.</summary>
public sealed class VocabularyWriter(ArticleStore store, ListFiles lists, SearchWriter search)
{
    /// <summary>Puts what staff wrote in the place of the folder's own entries.</summary>
    internal async Task<IReadOnlyList<KeptEntry>> KeepStaffEntriesAsync(ContentFolder folder, CancellationToken cancellationToken)
    {
        var kept = new List<KeptEntry>();
        foreach (var entries in (await store.VocabularyEntries.AsNoTracking().ToListAsync(cancellationToken)).GroupBy(entry => entry.File))
        {
            if (!folder.VocabularySources.TryGetValue(entries.Key, out var source))
                continue;
            var text = VocabularyText.Parse(source);
            foreach (var entry in entries)
            {
                var own = text.Find(entry.Slug);
                var wanted = entry.IsRemoved ? null : entry.Source;
                kept.Add(new KeptEntry(entry.File, entry.Slug, own, IsLeftAlone: own != wanted));
                text.Put(entry.Slug, wanted);
            }

            folder.Replace(entries.Key, text.ToString());
        }

        return kept;
    }

    /// <summary>Remembers the folder's own entries, so that they can be put back.</summary>
    internal async Task PutFolderEntriesAsync(IReadOnlyList<KeptEntry> kept, CancellationToken cancellationToken)
    {
        if (kept.Count == 0)
            return;
        var known = await store.VocabularyEntries.ToDictionaryAsync(entry => (entry.File, entry.Slug), cancellationToken);
        foreach (var entry in kept)
            known[(entry.File, entry.Slug)].FolderSource = entry.FolderSource;
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <param name="sources">Files as written, by name.</param>
    /// <param name="vocabulary">What was read from them, before the transaction that this is part of.</param>
    /// <returns>The vocabulary as it is now, and whether anything changed.</returns>
    /// <exception cref="ContentException">Somebody changed the vocabulary since it was read.</exception>
    internal async Task<(VocabularySet Vocabulary, bool HasChanged)> PutAsync(
        IReadOnlyDictionary<string, string> sources, VocabularySet vocabulary, Actor by, CancellationToken cancellationToken)
    {
        if (await VersionAsync(cancellationToken) != vocabulary.Version)
            throw new ContentException(sources.Keys.FirstOrDefault() ?? "", 1, ContentRules.Vocabulary, "Somebody changed the vocabulary at the same moment. Try again.");

        var changed = new HashSet<string>();
        foreach (var (file, source) in sources)
        {
            if (await lists.PutAsync(file, source, by, cancellationToken))
                changed.Add(file);
        }

        if (changed.Count == 0)
            return (vocabulary, false);
        store.Changes.Add(CacheNames.Everything);
        await ReplaceAsync(VocabularyFiles.CancerTypesFile, store.CancerTypes, vocabulary.CancerTypes);
        await ReplaceAsync(VocabularyFiles.TreatmentsFile, store.Treatments, vocabulary.Treatments);
        await ReplaceAsync(VocabularyFiles.TopicsFile, store.Topics, vocabulary.Topics);
        await ReplaceAsync(VocabularyFiles.SideEffectsFile, store.SideEffects, vocabulary.SideEffects);
        await ReplaceAsync(VocabularyFiles.GlossaryFile, store.GlossaryTerms, vocabulary.GlossaryTerms);
        await store.SaveChangesAsync(cancellationToken);
        await search.RaiseVocabularyVersionAsync(cancellationToken);
        return (vocabulary with { Version = await VersionAsync(cancellationToken) }, true);

        async Task ReplaceAsync<T>(string file, DbSet<T> rows, IEnumerable<T> entries)
            where T : class
        {
            if (!changed.Contains(file))
                return;
            await rows.ExecuteDeleteAsync(cancellationToken);
            rows.AddRange(entries);
        }
    }

    private Task<long> VersionAsync(CancellationToken cancellationToken) =>
        store.ContentVersions.AsNoTracking().Select(row => row.VocabularyVersion).SingleAsync(cancellationToken);
}

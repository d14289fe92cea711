using System.Security.Cryptography;
using System.Text;
using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>
/// The verbs by which an administrator changes terms and the names of cancer types. Readers and search see the change at once; the pages are tagged anew after it,
/// by <see cref="Retagging"/>. A verb answers null when it was done.
/// </summary>
public sealed class VocabularyEditor(
    ArticleStore store, ListFiles lists, VocabularyWriter writer, SearchWriter search, AuditTrail audit, WorkSignal<Retagging> retagging, TimeProvider clock)
{
    private const string SomebodyElse = "Somebody else changed this entry meanwhile. What it says now stands below your words.";

    private const string NotYet = "This cannot be taken yet.";

    /// <summary>Marks what a form began from.</summary>
    public async Task<string> MarkAsync(string file, string slug, CancellationToken cancellationToken) => MarkOf((await ReadAsync(file, cancellationToken)).Find(slug));

    /// <param name="began">The mark of the entry that the form showed; empty for a new term.</param>
    public Task<Refusal?> SaveTermAsync(GlossaryTerm term, string began, Actor by, CancellationToken cancellationToken) =>
        SaveAsync(VocabularyFiles.GlossaryFile, term.Slug, VocabularyYaml.Write(term), began, term.Address, [.. VocabularyLimits.Faults(term)], by, cancellationToken);

    public Task<Refusal?> SaveCancerTypeAsync(CancerType type, string began, Actor by, CancellationToken cancellationToken) =>
        SaveAsync(VocabularyFiles.CancerTypesFile, type.Slug, VocabularyYaml.Write(type), began, type.Address, [.. VocabularyLimits.Faults(type)], by, cancellationToken);

    /// <summary>Takes a term away; other terms that name it as related name it no more.</summary>
    public Task<Refusal?> RemoveTermAsync(string slug, string began, Actor by, CancellationToken cancellationToken) =>
        ChangeAsync(VocabularyFiles.GlossaryFile, by, async text =>
        {
            var address = $"/{Section.Glossary}/{slug}";
            if (text.Find(slug) is not { } source || MarkOf(source) != began)
                return Refusal.Changed(SomebodyElse);
            if (await store.PageReferences.AnyAsync(reference => reference.Address == address, cancellationToken))
                return Refusal.NotReady("Pages link to this term. Take the links out of them first.");

            var terms = await store.GlossaryTerms.AsNoTracking().ToListAsync(cancellationToken);
            foreach (var other in terms.Where(other => other.Slug != slug && other.Related.Contains(slug)))
                await PutAsync(VocabularyFiles.GlossaryFile, text, other.Slug, VocabularyYaml.Write(Without(other, slug)), by, cancellationToken);
            await PutAsync(VocabularyFiles.GlossaryFile, text, slug, null, by, cancellationToken);
            await PutRedirectAsync(address, terms.Find(term => term.Slug == slug)?.Term, cancellationToken);
            await audit.AppendAsync(store, by, AuditActs.VocabularyRemoved, address, null, cancellationToken);
            return null;
        }, cancellationToken);

    /// <summary>Brings back what was there before staff changed an entry or took it away.</summary>
    public Task<Refusal?> PutBackAsync(string file, string slug, Actor by, CancellationToken cancellationToken) =>
        ChangeAsync(file, by, async text =>
        {
            if (await store.VocabularyEntries.FindAsync([file, slug], cancellationToken) is not { } entry || Earlier(entry) is not { } source)
                return Refusal.NotReady("There is nothing earlier to put back.");
            await PutAsync(file, text, slug, source, by, cancellationToken);
            if (file == VocabularyFiles.GlossaryFile)
                await PutRedirectAsync($"/{Section.Glossary}/{slug}", null, cancellationToken);
            await audit.AppendAsync(store, by, AuditActs.VocabularyPutBack, AddressOf(file, slug), null, cancellationToken);
            return null;
        }, cancellationToken);

    /// <summary>What <see cref="PutBackAsync"/> would bring; null where there is nothing.</summary>
    public static string? Earlier(VocabularyEntry entry) => entry.IsRemoved ? entry.Source ?? entry.FolderSource : entry.FolderSource;

    private Task<Refusal?> SaveAsync(
        string file, string slug, string source, string began, string address, IReadOnlyList<ContentFinding> faults, Actor by, CancellationToken cancellationToken) =>
        ChangeAsync(file, by, async text =>
        {
            if (faults.Count > 0)
                return Refusal.NotReady(NotYet, faults);
            var before = text.Find(slug);
            if (MarkOf(before) != began)
                return before is not null && began.Length == 0 ? Refusal.NotReady($"The address {address} is taken by another entry.") : Refusal.Changed(SomebodyElse);
            var change = VocabularyChange.Describe(before, source);
            if (change.Length == 0)
                return Refusal.NotReady("Nothing was changed.");
            await PutAsync(file, text, slug, source, by, cancellationToken);
            await PutRedirectAsync(address, null, cancellationToken);
            await audit.AppendAsync(store, by, before is null ? AuditActs.VocabularyAdded : AuditActs.VocabularyChanged, address, change, cancellationToken);
            return null;
        }, cancellationToken);

    private async Task<Refusal?> ChangeAsync(string file, Actor by, Func<VocabularyText, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        // What was read before the turn came may be old.
        store.ChangeTracker.Clear();
        var text = await ReadAsync(file, cancellationToken);
        if (await change(text) is { } refusal)
            return refusal;

        var known = await VocabularySet.LoadAsync(store, cancellationToken);
        var vocabulary = Parse(file, text.ToString(), known, out var findings);
        findings.AddRange(VocabularyNames.Collisions(vocabulary));
        if (findings.Count > 0)
            return Refusal.NotReady(NotYet, findings);
        (vocabulary, _) = await writer.PutAsync(new Dictionary<string, string> { [file] = text.ToString() }, vocabulary, by, cancellationToken);
        await search.PutVocabularyAsync(vocabulary, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        retagging.Wake();
        return null;
    }

    private static VocabularySet Parse(string file, string text, VocabularySet known, out List<ContentFinding> findings)
    {
        findings = [];
        var files = new VocabularyFiles(findings);
        return file == VocabularyFiles.GlossaryFile
            ? known with { GlossaryTerms = files.GlossaryTerms(text) }
            : known with { CancerTypes = files.CancerTypes(text, known.Treatments) };
    }

    private async Task<VocabularyText> ReadAsync(string file, CancellationToken cancellationToken) =>
        VocabularyText.Parse(await lists.ReadAsync(file, cancellationToken) ?? "");

    /// <param name="source">Null takes the entry away.</param>
    private async Task PutAsync(string file, VocabularyText text, string slug, string? source, Actor by, CancellationToken cancellationToken)
    {
        var before = text.Find(slug);
        text.Put(slug, source);
        var entry = await store.VocabularyEntries.FindAsync([file, slug], cancellationToken)
            ?? store.VocabularyEntries.Add(new VocabularyEntry { File = file, Slug = slug, FolderSource = before, By = by.Name, At = clock.GetUtcNow().UtcDateTime }).Entity;
        (entry.IsRemoved, entry.Source) = (source is null, source ?? entry.Source);
        (entry.By, entry.AccountId, entry.At) = (by.Name, by.AccountId, clock.GetUtcNow().UtcDateTime);
        if (source is not null && source == entry.FolderSource)
            store.VocabularyEntries.Remove(entry);
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <param name="goneTitle">Of what stood there; null where something stands there now.</param>
    private async Task PutRedirectAsync(string address, string? goneTitle, CancellationToken cancellationToken)
    {
        var known = await store.Redirects.FindAsync([address], cancellationToken);
        if (goneTitle is null && known is not null)
            store.Redirects.Remove(known);
        else if (goneTitle is not null && known is null)
            store.Redirects.Add(new Redirect { Path = address, Gone = true, Title = goneTitle, Target = $"/{Section.Glossary}" });
        await store.SaveChangesAsync(cancellationToken);
    }

    private static GlossaryTerm Without(GlossaryTerm term, string related) => new()
    {
        Slug = term.Slug,
        Term = term.Term,
        Definition = term.Definition,
        Abbreviation = term.Abbreviation,
        Spanish = term.Spanish,
        Synonyms = term.Synonyms,
        SpanishSynonyms = term.SpanishSynonyms,
        Misspellings = term.Misspellings,
        Related = [.. term.Related.Where(slug => slug != related)],
        NciUrl = term.NciUrl,
    };

    private static string AddressOf(string file, string slug) => $"/{(file == VocabularyFiles.GlossaryFile ? Section.Glossary : Section.CancerTypes)}/{slug}";

    private static string MarkOf(string? source) => source is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
}

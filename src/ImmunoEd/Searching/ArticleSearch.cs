using System.Text;
using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Searching;

public sealed record SearchResult(string Address, string Slug, string Section, string Title, IReadOnlyList<SnippetPart> Snippet)
{
    public string PlainSnippet => string.Concat(Snippet.Select(part => part.Text));
}

/// <param name="Query">As typed, without control characters.</param>
/// <param name="Corrected">What was searched for instead, or null.</param>
/// <param name="Emergencies">The side effects of which the query names an emergency sign, whatever was found.</param>
public sealed record SearchAnswer(string Query, string? Corrected, IReadOnlySet<string> Emergencies, bool IsSpanish, IReadOnlyList<SearchResult> Results)
{
    public bool IsUrgent => Emergencies.Count > 0;

    /// <summary>Whether it speaks of self-harm, for which there is a number of its own.</summary>
    public bool IsCrisis => Emergencies.Contains("low-mood-and-anxiety");
}

/// <summary>Finds published pages, terms and cancer types in the patient's own words.</summary>
public sealed class ArticleSearch(ArticleStore store, FullText fullText, SearchVocabularyCache vocabularies)
{
    public const int MaxQueryCharacters = 200;

    // Ranking costs as much as the documents that match: words that would go beyond are looked for in what the others found.
    private const int MaxRankedDocuments = 1_500;
    private const int MaxReadEntries = 20_000;
    private const int Candidates = 60;
    private const int MaxUnranked = 100;

    // Where the vocabulary names nothing of a query and less of it is known than this, what matches the rest is a random page.
    private const double LeastKnown = 0.6;

    // A page far below the best one shares a word with the query and no more.
    private const double LeastOfBest = 0.12;

    /// <summary>A query as it can be searched for and shown: no control characters, no halves of characters.</summary>
    public static string Clean(string? query)
    {
        var clean = new StringBuilder();
        foreach (var rune in (query ?? "").EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else
                clean.Append(rune);
        }

        return clean.ToString().Trim();
    }

    /// <param name="query">What was typed, at most <see cref="MaxQueryCharacters"/> long.</param>
    /// <param name="asTyped">Whether to leave the spelling alone.</param>
    public async Task<SearchAnswer> FindAsync(string query, int take, bool asTyped, CancellationToken cancellationToken)
    {
        var clean = Clean(query);
        var read = new QueryReader(await vocabularies.LoadAsync(store, cancellationToken)).Read(clean, asTyped);
        var results = read.Concepts.Any(named => named.Concept.Kind != ConceptKind.Term) || read.Known >= LeastKnown
            ? await ResultsAsync(read, take, cancellationToken)
            : [];
        return new SearchAnswer(clean, results.Count > 0 ? read.Corrected : null, read.Emergencies, read.IsSpanish, results);
    }

    private async Task<IReadOnlyList<SearchResult>> ResultsAsync(ReadQuery query, int take, CancellationToken cancellationToken)
    {
        var ranking = new Ranking(query);
        var parts = query.Parts.Where(part => part.Documents > 0).OrderBy(part => part.Matches).ToList();
        var ranked = query.IndexedDocuments <= MaxRankedDocuments ? parts : Affordable(parts);
        if (ranked.Count > 0)
            ranking.AddHits(await fullText.RankAsync(ranked, Math.Max(Candidates, 2 * take), cancellationToken));
        if (parts.Where(part => part.IsWord).ToList() is { Count: > 0 } words)
            ranking.AddHits(await UnrankedAsync(words, anywhere: ranked.Count == 0, cancellationToken));

        ranking.AddDocuments(await DocumentsAsync(ranking, cancellationToken), LeastOfBest);
        return await DescribeAsync(ranking.Best(take), query, cancellationToken);
    }

    private static List<QueryPart> Affordable(List<QueryPart> parts)
    {
        var (matches, entries) = (0, 0);
        return [.. parts.TakeWhile(part => (matches += part.Matches) <= MaxRankedDocuments && (entries += part.Entries) <= MaxReadEntries)];
    }

    private async Task<IReadOnlyList<TextHit>> UnrankedAsync(List<QueryPart> words, bool anywhere, CancellationToken cancellationToken)
    {
        var titled = await fullText.FindTitledAsync(words, MaxUnranked, cancellationToken);
        return titled.Count > 0 || !anywhere ? titled : await fullText.FindAnyAsync(words, MaxUnranked, cancellationToken);
    }

    // Each on its index: with “or”, or with two lists to choose from, the database would read every document of a section.
    private async Task<List<FoundDocument>> DocumentsAsync(Ranking ranking, CancellationToken cancellationToken)
    {
        var ids = ranking.Ids;
        var found = await FoundAsync(store.SearchDocuments.Where(document => ids.Contains(document.Id)), cancellationToken);
        foreach (var page in ranking.Pages.Where(page => found.All(document => document.Address != page)).Select(page => page.Split('/')).ToList())
        {
            var (section, slug) = (page[1], page[^1]);
            found.AddRange(await FoundAsync(store.SearchDocuments.Where(document => document.Section == section && document.Slug == slug), cancellationToken));
        }

        return found;
    }

    private static Task<List<FoundDocument>> FoundAsync(IQueryable<SearchDocument> documents, CancellationToken cancellationToken) => documents
        .Select(document => new FoundDocument(document.Id, document.Section, document.Slug, document.Title, document.Summary))
        .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<SearchResult>> DescribeAsync(IReadOnlyList<FoundDocument> best, ReadQuery query, CancellationToken cancellationToken)
    {
        var ids = best.Select(document => document.Id).ToList();
        var bodies = await store.SearchDocuments.Where(document => ids.Contains(document.Id)).Select(document => new { document.Id, document.Body }).ToDictionaryAsync(row => row.Id, row => row.Body, cancellationToken);
        var snippets = new Snippets(query.Parts);
        return [.. best.Select(document => new SearchResult(
            $"/{document.Section}/{document.Slug}", document.Slug, document.Section, document.Title, snippets.Of(document.Summary, bodies.GetValueOrDefault(document.Id, ""))))];
    }
}

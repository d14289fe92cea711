using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Searching;

public sealed record SearchResult(string Address, string Section, string Title, string Snippet);

/// <summary>Finds published pages, terms and cancer types by the words of their titles and summaries.</summary>
public sealed class TitleSearch(ArticleStore store)
{
    public const int MaxQueryCharacters = 200;
    private const int MaxWords = 8;

    // A word in the title says more about a page than one in its summary.
    private const int TitleWeight = 3;

    private static readonly HashSet<string> StopWords =
        ["a", "an", "and", "are", "can", "do", "does", "for", "how", "i", "in", "is", "it", "my", "of", "on", "or", "the", "to", "what", "with"];

    public async Task<IReadOnlyList<SearchResult>> FindAsync(string query, int take, CancellationToken cancellationToken)
    {
        var words = WordsOf(query);
        var scores = new Dictionary<SearchResult, int>();
        foreach (var word in words)
        {
            foreach (var result in await HavingAsync(word, cancellationToken))
                scores[result] = scores.GetValueOrDefault(result) + (result.Title.Contains(word, StringComparison.OrdinalIgnoreCase) ? TitleWeight : 1);
        }

        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key.Title, StringComparer.Ordinal).Take(take).Select(score => score.Key)];
    }

    private static List<string> WordsOf(string query)
    {
        var all = query.ToLowerInvariant()
            .Split([.. query.ToLowerInvariant().Where(c => !char.IsLetterOrDigit(c) && c != '-').Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Distinct().Take(MaxWords).ToList();
        var telling = all.Where(word => !StopWords.Contains(word)).ToList();
        return telling.Count > 0 ? telling : all;
    }

    // Lower() on both sides: alike on every database, whatever its own idea of LIKE.
    private async Task<IEnumerable<SearchResult>> HavingAsync(string word, CancellationToken cancellationToken)
    {
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL, where there is no culture and no StringComparison.
        var pages = await store.Published()
            .Where(page => page.Title.ToLower().Contains(word) || page.Summary.ToLower().Contains(word))
            .Select(page => new SearchResult("/" + page.Section + "/" + page.Slug, page.Section, page.Title, page.Summary))
            .ToListAsync(cancellationToken);
        var terms = await store.GlossaryTerms
            .Where(term => term.Term.ToLower().Contains(word) || term.Definition.ToLower().Contains(word))
            .Select(term => new SearchResult("/glossary/" + term.Slug, "glossary", term.Term, term.Definition))
            .ToListAsync(cancellationToken);
        var types = await store.CancerTypes
            .Where(type => type.Name.ToLower().Contains(word))
            .Where(type => !store.Published().Any(page => page.Section == Section.CancerTypes && page.Slug == type.Slug))
            .Select(type => new SearchResult("/cancer-types/" + type.Slug, Section.CancerTypes, type.Name, type.Summary))
            .ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
        return [.. pages, .. types, .. terms];
    }
}

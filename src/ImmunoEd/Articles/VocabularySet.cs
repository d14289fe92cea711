using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Articles;

/// <summary>The whole vocabulary at once: what tags may name and what terms mean.</summary>
public sealed record VocabularySet(
    IReadOnlyList<CancerType> CancerTypes,
    IReadOnlyList<Treatment> Treatments,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<SideEffect> SideEffects,
    IReadOnlyList<GlossaryTerm> GlossaryTerms)
{
    public static VocabularySet Empty { get; } = new([], [], [], [], []);

    /// <summary>Of the rows, or of earlier ones: it is read before them.</summary>
    public long Version { get; init; }

    public static async Task<VocabularySet> LoadAsync(ArticleStore store, CancellationToken cancellationToken)
    {
        var version = await store.ContentVersions.AsNoTracking().Select(row => row.VocabularyVersion).SingleAsync(cancellationToken);
        return new(
            await store.CancerTypes.AsNoTracking().OrderBy(type => type.Position).ToListAsync(cancellationToken),
            await store.Treatments.AsNoTracking().OrderBy(treatment => treatment.Position).ToListAsync(cancellationToken),
            await store.Topics.AsNoTracking().OrderBy(topic => topic.Position).ToListAsync(cancellationToken),
            await store.SideEffects.AsNoTracking().OrderBy(effect => effect.Position).ToListAsync(cancellationToken),
            await store.GlossaryTerms.AsNoTracking().OrderBy(term => term.Slug).ToListAsync(cancellationToken))
        {
            Version = version,
        };
    }

    /// <summary>A cancer type and all types above it, the nearest first; each once, even in a faulty vocabulary where they form a ring.</summary>
    public IEnumerable<CancerType> WithParents(string slug)
    {
        var seen = new HashSet<string>();
        for (var type = Find(slug); type is not null && seen.Add(type.Slug); type = type.Parent is null ? null : Find(type.Parent))
            yield return type;
    }

    /// <summary>Abbreviations that the glossary explains, for the lint.</summary>
    public IReadOnlySet<string> Abbreviations() => GlossaryTerms
        .SelectMany(term => term.Synonyms.Append(term.Term).Append(term.Abbreviation ?? ""))
        .Where(name => name.Any(char.IsAsciiLetterUpper))
        .ToHashSet(StringComparer.Ordinal);

    private CancerType? Find(string slug) => CancerTypes.FirstOrDefault(type => type.Slug == slug);
}

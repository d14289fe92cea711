using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

internal sealed record FoundDocument(int Id, string Section, string Slug, string Title, string Summary)
{
    public string Address => $"/{Section}/{Slug}";
}

/// <summary>Puts together what speaks for a document: the words it holds, and that it explains what the query names.</summary>
internal sealed class Ranking
{
    // Below it, the words stand in most documents and BM25 tells them apart by length alone.
    private const double TellingScore = 0.5;

    private readonly ReadQuery query;
    private readonly Dictionary<string, double> pages;
    private readonly Dictionary<int, double> textScores = [];
    private readonly List<(FoundDocument Document, double Score)> documents = [];

    public Ranking(ReadQuery query)
    {
        this.query = query;
        pages = query.Concepts
            .Where(named => named.Concept.Page is not null)
            .GroupBy(named => named.Concept.Page!)
            .ToDictionary(page => page.Key, page => page.Max(ScoreOf));
    }

    public IReadOnlyCollection<int> Ids => textScores.Keys;

    /// <summary>The pages that explain what the query names.</summary>
    public IReadOnlyCollection<string> Pages => pages.Keys;

    public void AddHits(IEnumerable<TextHit> hits)
    {
        foreach (var hit in hits)
            textScores.TryAdd(hit.Id, hit.Score);
    }

    /// <param name="found">The documents of <see cref="Ids"/> and of <see cref="Pages"/>, and perhaps others.</param>
    /// <param name="leastOfBest">What a text has to be worth against the best one, unless it explains what the query names.</param>
    public void AddDocuments(IEnumerable<FoundDocument> found, double leastOfBest)
    {
        var matcher = new PhraseMatcher<QueryPart>(
            query.Parts.Where(part => part.IsWord).SelectMany(part => part.Alternatives.Select(alternative => new Phrase<QueryPart>(alternative, part))));
        var least = leastOfBest * textScores.Values.Where(score => score >= TellingScore).DefaultIfEmpty(0).Max();
        foreach (var document in found)
        {
            var page = pages.GetValueOrDefault(document.Address);
            var head = HeadScore(document, matcher);
            if (page > 0 || (textScores.TryGetValue(document.Id, out var text) && text + head >= least))
                documents.Add((document, page + (WeightOf(document) * (textScores.GetValueOrDefault(document.Id) + head))));
        }
    }

    public IReadOnlyList<FoundDocument> Best(int take) =>
    [
        .. documents
            .OrderByDescending(document => document.Score).ThenBy(document => document.Document.Title.Length).ThenBy(document => document.Document.Id)
            .Take(take)
            .Select(document => document.Document),
    ];

    // Short as they are, definitions would come before the articles that help.
    private static double WeightOf(FoundDocument document) => document.Section == Section.Glossary ? 0.6 : 1;

    // BM25 gives nothing for a word that most pages hold; a title made of the query’s words says much all the same.
    private double HeadScore(FoundDocument document, PhraseMatcher<QueryPart> matcher)
    {
        var inTitle = Held(matcher, document.Title);
        var share = (double)inTitle / Math.Max(query.TellingWords, 1);
        var ofTitle = (double)inTitle / Math.Max(StopWords.TellingWords(document.Title), 1);
        return (3 * share) + (2 * ofTitle) + (0.5 * Held(matcher, document.Summary));
    }

    private static int Held(PhraseMatcher<QueryPart> matcher, string text) => matcher.Find(text).Select(match => match.Value).Distinct().Count();

    // The more of the query a name is, the surer it is what the reader is after; what one feels comes before what one takes.
    private double ScoreOf(NamedConcept named)
    {
        var kind = named.Concept.Kind switch
        {
            ConceptKind.SideEffect => 9,
            ConceptKind.CancerType => 9,
            ConceptKind.Topic => 8,
            ConceptKind.Treatment => 7,
            _ => 2,
        };
        var share = Math.Min(1.0, (double)named.Words / Math.Max(query.TellingWords, 1));
        return (kind + ((kind - 1) * share) + Math.Min(named.Words, 4)) * (named.IsLoose ? 0.9 : 1);
    }
}

using System.Runtime.InteropServices;
using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tagging;

/// <summary>
/// Links live pages that share cancer types, treatments and topics. A rarer tag weighs more; each link says its reason.
/// Knows tags only and writes nothing: who publishes keeps what it finds.
/// </summary>
public sealed class RelatedArticles
{
    private const int LinksPerPage = 6;

    private readonly Dictionary<int, TaggedPage> pages;
    private readonly Dictionary<(TagKind, string), List<int>> pagesByTag = [];
    private readonly Dictionary<(TagKind, string), string> names;

    private RelatedArticles(IEnumerable<TaggedPage> pages, VocabularySet vocabulary)
    {
        this.pages = pages.ToDictionary(page => page.Id);
        foreach (var page in this.pages.Values)
        {
            foreach (var tag in page.Tags)
            {
                if (!pagesByTag.TryGetValue(tag, out var list))
                    pagesByTag[tag] = list = [];
                list.Add(page.Id);
            }
        }

        names = vocabulary.CancerTypes.Select(type => ((TagKind.CancerType, type.Slug), type.Name))
            .Concat(vocabulary.Treatments.Select(treatment => ((TagKind.Treatment, treatment.Slug), treatment.Name)))
            .Concat(vocabulary.Topics.Select(topic => ((TagKind.Topic, topic.Slug), topic.Name)))
            .ToDictionary(pair => pair.Item1, pair => pair.Name);
    }

    public static async Task<RelatedArticles> LoadAsync(ArticleStore store, VocabularySet vocabulary, CancellationToken cancellationToken)
    {
        var pages = await store.Published().Select(page => new { page.Id, page.Section }).ToListAsync(cancellationToken);
        var tags = (await store.Published().SelectMany(page => page.Tags).ToListAsync(cancellationToken)).ToLookup(tag => tag.PageId, tag => (tag.Kind, tag.Slug));
        return new RelatedArticles(pages.Select(page => new TaggedPage(page.Id, page.Section, [.. tags[page.Id]])), vocabulary);
    }

    public IEnumerable<int> PageIds => pages.Keys;

    public IEnumerable<RelatedLink> LinksOf(int pageId) => Candidates(pages[pageId])
        .OrderByDescending(candidate => candidate.Value.Score).ThenBy(candidate => candidate.Key)
        .Take(LinksPerPage)
        .Select((candidate, rank) => new RelatedLink { PageId = pageId, Rank = rank, TargetId = candidate.Key, Score = candidate.Value.Score, Reason = ReasonOf(candidate.Value) });

    private Dictionary<int, Candidate> Candidates(TaggedPage page)
    {
        var found = new Dictionary<int, Candidate>();
        foreach (var tag in page.Tags.Where(tag => tag.Slug != PageTag.AllCancerTypes))
        {
            var weight = WeightOf(tag);
            foreach (var other in pagesByTag[tag])
            {
                if (other != page.Id)
                    CollectionsMarshal.GetValueRefOrAddDefault(found, other, out _).Add(tag, weight);
            }
        }

        return found;
    }

    // Sharing a rare tag says more than sharing one that half the pages carry; a diagnosis says most.
    private double WeightOf((TagKind Kind, string Slug) tag) =>
        Math.Log((pages.Count + 1.0) / pagesByTag[tag].Count) * tag.Kind switch { TagKind.CancerType => 3, TagKind.Treatment => 2, _ => 1 };

    private string ReasonOf(Candidate candidate)
    {
        var name = names.GetValueOrDefault(candidate.Strongest, candidate.Strongest.Slug);
        return candidate.Strongest.Kind == TagKind.Topic ? $"Both cover: {LowerFirst(name)}" : $"Both are about {LowerFirst(name)}";
    }

    private static string LowerFirst(string name) =>
        name.Length > 1 && char.IsLower(name[1]) && !name.StartsWith("Hodgkin", StringComparison.Ordinal) && !name.StartsWith("Merkel", StringComparison.Ordinal)
            ? char.ToLowerInvariant(name[0]) + name[1..]
            : name;

    private sealed record TaggedPage(int Id, string Section, IReadOnlyList<(TagKind Kind, string Slug)> Tags);

    // Changed in place: a tag that half the pages carry brings as many candidates to every page.
    private struct Candidate
    {
        private double strongestWeight;

        public double Score { get; private set; }

        public (TagKind Kind, string Slug) Strongest { get; private set; }

        public void Add((TagKind, string) tag, double weight)
        {
            Score += weight;
            if (weight > strongestWeight)
                (Strongest, strongestWeight) = (tag, weight);
        }
    }
}

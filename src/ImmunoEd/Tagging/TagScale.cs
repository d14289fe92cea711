using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tagging;

/// <summary>What it weighs to share a tag: rare ones more, a diagnosis more than a treatment, and that more than a topic. Whole numbers add up alike in any order.</summary>
public sealed class TagScale
{
    // A tag that every page carries still says a little, and less than a step on the reading path.
    private const int LeastRarity = 50;

    private readonly Dictionary<(TagKind, string), int> numbers = [];
    private readonly List<(int Weight, string Name)> tags = [];
    private readonly Dictionary<(TagKind, string), string> names;
    private readonly Dictionary<(TagKind, string), int> rarities;
    private readonly int unknownRarity;

    public TagScale(IEnumerable<TagRarity> rarities, VocabularySet vocabulary)
    {
        this.rarities = rarities.ToDictionary(tag => (tag.Kind, tag.Slug), tag => tag.Rarity);
        unknownRarity = this.rarities.Values.DefaultIfEmpty(1000).Max();
        names = vocabulary.CancerTypes.Select(type => (TagKind.CancerType, type.Slug, type.Name))
            .Concat(vocabulary.Treatments.Select(treatment => (TagKind.Treatment, treatment.Slug, treatment.Name)))
            .Concat(vocabulary.Topics.Select(topic => (TagKind.Topic, topic.Slug, topic.Name)))
            .ToDictionary(tag => (tag.Item1, tag.Slug), tag => tag.Name.InSentence());
    }

    public static async Task<TagScale> LoadAsync(ArticleStore store, VocabularySet vocabulary, CancellationToken cancellationToken) =>
        new(await store.TagRarities.AsNoTracking().ToListAsync(cancellationToken), vocabulary);

    /// <summary>The rarities as the live pages are now; whoever relates all pages anew keeps them.</summary>
    public static async Task<List<TagRarity>> CountAsync(ArticleStore store, CancellationToken cancellationToken)
    {
        var pages = await store.Published().CountAsync(cancellationToken);
        var counts = await store.Published().SelectMany(page => page.Tags)
            .GroupBy(tag => new { tag.Kind, tag.Slug })
            .Select(group => new { group.Key.Kind, group.Key.Slug, Pages = group.Count() })
            .ToListAsync(cancellationToken);
        return [.. counts.Select(tag => new TagRarity
        {
            Kind = tag.Kind,
            Slug = tag.Slug,
            Rarity = Math.Max(LeastRarity, (int)Math.Round(1000 * Math.Log((pages + 1.0) / tag.Pages))),
        })];
    }

    internal int NumberOf(TagKind kind, string slug)
    {
        if (numbers.TryGetValue((kind, slug), out var number))
            return number;

        tags.Add((rarities.GetValueOrDefault((kind, slug), unknownRarity) * KindFactor(kind), names.GetValueOrDefault((kind, slug), slug)));
        return numbers[(kind, slug)] = tags.Count - 1;
    }

    internal int WeightOf(int tag) => tags[tag].Weight;

    internal string NameOf(int tag) => tags[tag].Name;

    private static int KindFactor(TagKind kind) => kind switch { TagKind.CancerType => 3, TagKind.Treatment => 2, _ => 1 };
}

using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;
using ImmunoEd.Rendering;
using ImmunoEd.Tagging;

namespace ImmunoEd.Publishing;

/// <summary>
/// The tags under which a page is filed. What the author named comes first, then what staff accepted, then what was found in the text;
/// parents of all these stand behind them. What staff dismissed is gone in any form, and with it the parents that it alone brought.
/// </summary>
internal static class Filing
{
    /// <summary>All that a reader reads, headings and tables too; each block apart, so that no name is read across two of them.</summary>
    public static string Prose(ArticleText text, RenderedText rendered) => string.Join("\n\n",
    [
        text.Title,
        .. text.ProseBefore.Select(block => block.Text),
        .. rendered.Prose.Select(block => block.Text),
        .. text.ProseAfter.Select(block => block.Text),
    ]);

    public static IReadOnlyCollection<PageTag> TagsOf(FinishedText finished, int pageId, VocabularySet vocabulary, IEnumerable<TagDecision> decisions)
    {
        var decided = decisions.ToLookup(decision => decision.Accepted, decision => (decision.Kind, decision.Slug));
        HashSet<(TagKind, string)> accepted = [.. decided[true]], dismissed = [.. decided[false]];
        var tags = new Dictionary<(TagKind, string), PageTag>();
        foreach (var (kind, slug) in Curated(finished.Text))
            Add(kind, slug, TagOrigin.Curated, words: null);
        foreach (var tag in finished.Found.Where(tag => !tag.IsParent && !dismissed.Contains((tag.Kind, tag.Slug))))
            Add(tag.Kind, tag.Slug, accepted.Contains((tag.Kind, tag.Slug)) ? TagOrigin.Accepted : TagOrigin.Found, tag.Words);
        foreach (var (kind, slug) in decided[true].Where(vocabulary.Names))
            Add(kind, slug, TagOrigin.Accepted, words: null);
        foreach (var child in tags.Values.Where(tag => tag.Kind == TagKind.CancerType).OrderBy(tag => tag.Origin).ToList())
        {
            foreach (var parent in vocabulary.WithParents(child.Slug).Skip(1).Where(parent => !dismissed.Contains((TagKind.CancerType, parent.Slug))))
                Add(TagKind.CancerType, parent.Slug, TagOrigin.Parent, child.Origin == TagOrigin.Found ? child.Words : null);
        }

        return tags.Values;

        void Add(TagKind kind, string slug, TagOrigin origin, string? words) =>
            tags.TryAdd((kind, slug), new PageTag { PageId = pageId, Kind = kind, Slug = slug, Origin = origin, Words = words });
    }

    private static IEnumerable<(TagKind Kind, string Slug)> Curated(ArticleText text) => text.CancerTypes.Select(tag => (TagKind.CancerType, tag.Value))
        .Concat(text.Treatments.Select(tag => (TagKind.Treatment, tag.Value)))
        .Concat(text.Topics.Select(tag => (TagKind.Topic, tag.Value)));

    private static bool Names(this VocabularySet vocabulary, (TagKind Kind, string Slug) tag) => tag.Kind switch
    {
        TagKind.CancerType => vocabulary.CancerTypes.Any(type => type.Slug == tag.Slug),
        TagKind.Treatment => vocabulary.Treatments.Any(treatment => treatment.Slug == tag.Slug),
        _ => vocabulary.Topics.Any(topic => topic.Slug == tag.Slug),
    };
}

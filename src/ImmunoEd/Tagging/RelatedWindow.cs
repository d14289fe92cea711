using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>A list of pages that have one thing in common: a tag, or else a step of the reading path.</summary>
internal readonly record struct RelatedList(TagKind Kind, string? Slug, int Step)
{
    public static IEnumerable<RelatedList> Of(RelatedPage page) => page.Tags.Select(tag => new RelatedList(tag.Kind, tag.Slug, -1))
        .Concat(ReadingPath.StepsOf(page.Section).Select(step => new RelatedList(default, null, step)));
}

/// <summary>The pages on either side of one page in a list, the nearest first.</summary>
internal sealed record RelatedWindow(IReadOnlyList<int> Below, IReadOnlyList<int> Above)
{
    public IEnumerable<int> All => Below.Concat(Above);

    /// <summary>The pairs that reach one another only while the page between them is not in the list.</summary>
    public IEnumerable<(int Below, int Above)> Parted => Enumerable.Range(0, Below.Count)
        .Select(index => (Below: index, Above: RelatedArticles.Reach - 1 - index))
        .Where(pair => pair.Above < Above.Count)
        .Select(pair => (Below[pair.Below], Above[pair.Above]));
}

using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <param name="Tag">Its number on the <see cref="TagScale"/>.</param>
/// <param name="Strength">Percent: how much the page is about it.</param>
internal readonly record struct RelatedTag(int Tag, TagKind Kind, string Slug, int Strength, bool IsMention);

/// <summary>What relating knows of a page: where it stands on the reading path, and what it is about.</summary>
public sealed class RelatedPage
{
    private const int Named = 100;
    private const int Mentioned = 50;

    // From here on, mentions are a list in passing: together they weigh no more than these did.
    private const int FewMentions = 3;

    internal RelatedPage(int id, string section, IReadOnlyCollection<PageTag> tags, TagScale scale)
    {
        (Id, Section) = (id, section);
        var mentions = tags.Where(tag => tag.Origin == TagOrigin.Found).CountBy(tag => tag.Kind).ToDictionary();
        Tags = [.. tags.Where(tag => tag.Slug != PageTag.AllCancerTypes)
            .Select(tag => new RelatedTag(
                scale.NumberOf(tag.Kind, tag.Slug), tag.Kind, tag.Slug, StrengthOf(tag, mentions.GetValueOrDefault(tag.Kind)), tag.IsMention))
            .OrderBy(tag => tag.Tag)];
    }

    public int Id { get; }

    internal string Section { get; }

    /// <summary>By number, so that two pages are compared in one walk.</summary>
    internal IReadOnlyList<RelatedTag> Tags { get; }

    internal bool IsLike(RelatedPage? other) => other is not null && Tags.SequenceEqual(other.Tags);

    private static int StrengthOf(PageTag tag, int mentions)
    {
        var strength = tag.IsMention ? Mentioned * FewMentions / Math.Max(FewMentions, mentions) : Named;
        return tag.Origin == TagOrigin.Parent ? strength / 2 : strength;
    }
}

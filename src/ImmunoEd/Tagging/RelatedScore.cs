namespace ImmunoEd.Tagging;

/// <summary>How strongly two pages belong together, the same from either side, and the tag that says most of it.</summary>
internal readonly record struct RelatedScore(int TargetId, long Points, RelatedTag? Strongest, bool IsMention)
{
    public static RelatedScore Of(RelatedPage page, RelatedPage other, TagScale scale)
    {
        var path = ReadingPath.Weight(page.Section, other.Section) * 10_000L;
        var (points, most, strongest, isMention) = (path, 0L, default(RelatedTag?), false);
        for (int left = 0, right = 0; left < page.Tags.Count && right < other.Tags.Count;)
        {
            var (mine, theirs) = (page.Tags[left], other.Tags[right]);
            if (mine.Tag == theirs.Tag)
            {
                var weight = (long)scale.WeightOf(mine.Tag) * mine.Strength * theirs.Strength;
                points += weight;
                if (weight > most)
                    (most, strongest, isMention) = (weight, mine, mine.IsMention || theirs.IsMention);
            }

            left += mine.Tag <= theirs.Tag ? 1 : 0;
            right += mine.Tag >= theirs.Tag ? 1 : 0;
        }

        return new RelatedScore(other.Id, points, most >= path ? strongest : null, isMention);
    }
}

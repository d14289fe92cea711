using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>Which links a page shows, in which order and with which reason.</summary>
internal static class RelatedRanking
{
    public const int LinksPerPage = 6;

    /// <summary>Points are whole; what is stored reads better in tags fully shared.</summary>
    public static double Stored(long points) => points / 10_000_000.0;

    public static List<RelatedLink> Rank(RelatedPage page, IEnumerable<RelatedPage> candidates, TagScale scale)
    {
        var best = new PriorityQueue<(RelatedScore Score, RelatedPage Target), Place>(LinksPerPage + 1);
        foreach (var candidate in candidates)
        {
            var score = RelatedScore.Of(page, candidate, scale);
            if (score.Points == 0)
                continue;
            best.Enqueue((score, candidate), Place.Of(page.Id, Stored(score.Points), candidate.Id));
            if (best.Count > LinksPerPage)
                best.Dequeue();
        }

        var links = new RelatedLink[best.Count];
        for (var rank = links.Length - 1; rank >= 0; rank--)
        {
            var (score, target) = best.Dequeue();
            links[rank] = Link(page, target, score, rank, scale);
        }

        return [.. links];
    }

    /// <summary>The list with one more page in it; null where that page ranks below all of a full list.</summary>
    public static List<RelatedLink>? Insert(RelatedPage page, IReadOnlyList<RelatedLink> links, RelatedPage other, TagScale scale)
    {
        var score = RelatedScore.Of(page, other, scale);
        var place = Place.Of(page.Id, Stored(score.Points), other.Id);
        var rank = links.Count(link => Place.Of(page.Id, link.Score, link.TargetId).CompareTo(place) > 0);
        if (score.Points == 0 || rank >= LinksPerPage || links.Any(link => link.TargetId == other.Id))
            return null;

        var inserted = links.Select(link => (link.TargetId, link.Score, link.Reason)).ToList();
        inserted.Insert(rank, (other.Id, Stored(score.Points), Reason(page, other, score, scale)));
        return [.. inserted.Take(LinksPerPage).Select((link, number) =>
            new RelatedLink { PageId = page.Id, Rank = number, TargetId = link.TargetId, Score = link.Score, Reason = link.Reason })];
    }

    private static RelatedLink Link(RelatedPage page, RelatedPage target, RelatedScore score, int rank, TagScale scale) => new()
    {
        PageId = page.Id,
        Rank = rank,
        TargetId = target.Id,
        Score = Stored(score.Points),
        Reason = Reason(page, target, score, scale),
    };

    private static string Reason(RelatedPage page, RelatedPage target, RelatedScore score, TagScale scale) => score.Strongest switch
    {
        null => ReadingPath.Reason(page.Section, target.Section),
        { } tag when score.IsMention => $"Both mention {scale.NameOf(tag.Tag)}",
        { Kind: TagKind.Topic } tag => $"Both cover: {scale.NameOf(tag.Tag)}",
        { } tag => $"Both are about {scale.NameOf(tag.Tag)}",
    };

    // Of two that score alike the nearer one comes first, seen from either side: that keeps links mutual and lists different.
    private readonly record struct Place(double Score, int Distance, int TargetId) : IComparable<Place>
    {
        public static Place Of(int pageId, double score, int targetId) => new(score, Math.Abs(pageId - targetId), targetId);

        public int CompareTo(Place other) =>
            Score != other.Score ? Score.CompareTo(other.Score)
            : Distance != other.Distance ? other.Distance.CompareTo(Distance)
            : other.TargetId.CompareTo(TargetId);
    }
}

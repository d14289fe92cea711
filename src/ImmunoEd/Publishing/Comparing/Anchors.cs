namespace ImmunoEd.Publishing.Comparing;

/// <summary>The longest row of items that stand once in each of two sequences, in the same order.</summary>
internal static class Anchors
{
    private const int Repeated = -1;

    public static List<(int At, int OtherAt)> Find(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var (places, others) = (Places(before), Places(after));
        var common = places.Where(place => place.Value != Repeated && others.GetValueOrDefault(place.Key, Repeated) != Repeated)
            .Select(place => (At: place.Value, OtherAt: others[place.Key]))
            .OrderBy(pair => pair.At)
            .ToList();
        return LongestRising(common);
    }

    private static Dictionary<int, int> Places(ReadOnlySpan<int> items)
    {
        var places = new Dictionary<int, int>();
        for (var at = 0; at < items.Length; at++)
        {
            if (!places.TryAdd(items[at], at))
                places[items[at]] = Repeated;
        }

        return places;
    }

    /// <summary>Patience sorting: on top of each pile lies the pair that best continues a row of that length.</summary>
    private static List<(int At, int OtherAt)> LongestRising(List<(int At, int OtherAt)> pairs)
    {
        var piles = new List<int>();
        var tops = new List<int>();
        var previous = new int[pairs.Count];
        for (var at = 0; at < pairs.Count; at++)
        {
            var found = tops.BinarySearch(pairs[at].OtherAt);
            var pile = found < 0 ? ~found : found;
            previous[at] = pile > 0 ? piles[pile - 1] : -1;
            if (pile == piles.Count)
            {
                piles.Add(at);
                tops.Add(pairs[at].OtherAt);
            }

            (piles[pile], tops[pile]) = (at, pairs[at].OtherAt);
        }

        return Chain(pairs, previous, piles is [.., var last] ? last : -1);
    }

    private static List<(int At, int OtherAt)> Chain(List<(int At, int OtherAt)> pairs, int[] previous, int last)
    {
        var chain = new List<(int At, int OtherAt)>();
        for (var at = last; at >= 0; at = previous[at])
            chain.Add(pairs[at]);
        chain.Reverse();
        return chain;
    }
}

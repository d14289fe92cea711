using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>
/// Each name of a drug once, by the treatment that it tags. A drug that several treatments list tags the first of them:
/// it is known as a checkpoint inhibitor before it is known for tumors of any kind with a marker.
/// </summary>
internal static class DrugNames
{
    // Shorter first words, such as BCG of “BCG live”, have meanings of their own.
    private const int ShortestFirstWord = 8;

    public static ILookup<string, string> Of(IReadOnlyList<Treatment> treatments)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var whole = treatments.SelectMany(treatment => treatment.Drugs, (treatment, drug) => (treatment.Slug, drug))
            .SelectMany(pair => pair.drug.Brands.Prepend(pair.drug.Generic), (pair, name) => (pair.Slug, Name: name))
            .Where(pair => taken.Add(pair.Name)).ToList();
        var first = treatments.SelectMany(treatment => treatment.Drugs, (treatment, drug) => (treatment.Slug, Name: drug.Generic.Split(' ')[0]))
            .Where(pair => pair.Name.Length >= ShortestFirstWord && taken.Add(pair.Name));
        return whole.Concat(first).ToLookup(pair => pair.Slug, pair => pair.Name);
    }
}

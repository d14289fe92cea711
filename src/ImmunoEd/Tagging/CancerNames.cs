using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>The names of the vocabulary as they stand in running text.</summary>
internal static class CancerNames
{
    public static IEnumerable<string> Of(CancerType type) => Distinct(
        [type.Name, type.ClinicalName ?? "", type.Spanish ?? "", .. type.Names.Synonyms, .. type.Names.SpanishSynonyms, .. type.Names.Misspellings],
        type.Names);

    public static IEnumerable<string> Of(Treatment treatment) => Distinct(
        [treatment.Name, treatment.ClinicalName ?? "", treatment.Spanish ?? "", .. treatment.Names.Synonyms, .. treatment.Names.SpanishSynonyms, .. treatment.Names.Misspellings],
        treatment.Names);

    /// <summary>A short word with capitals of its own, such as BiTE or TIL, is another word without them.</summary>
    public static bool IsAbbreviation(string name) => name.Length <= 4 && name.All(char.IsLetter) && name.Count(char.IsUpper) > 1;

    /// <summary>“Endometrial (uterine) cancer” stands for “endometrial cancer” and “uterine cancer”.</summary>
    public static IEnumerable<string> Unfolded(string name)
    {
        var (open, close) = (name.IndexOf('(', StringComparison.Ordinal), name.IndexOf(')', StringComparison.Ordinal));
        if (open <= 0 || close < open)
            return name.Contains(',', StringComparison.Ordinal) ? [] : [name];
        var (before, inner, after) = (name[..open].Trim(), name[(open + 1)..close], name[(close + 1)..].Trim());
        var isOtherName = after.Length > 0 && !inner.Contains(',', StringComparison.Ordinal);
        return isOtherName ? [$"{before} {after}", $"{inner} {after}"] : [$"{before} {after}".Trim()];
    }

    // “ALL leukemia” read without regard to case would be every leukemia; the abbreviation and the word count by themselves.
    private static IEnumerable<string> Distinct(IEnumerable<string> names, Names lists) => names
        .Where(name => name.Length > 0 && !name.Split(' ').Any(lists.AmbiguousAbbreviations.Contains))
        .SelectMany(Unfolded)
        .Distinct(StringComparer.OrdinalIgnoreCase);
}

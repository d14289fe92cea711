using ImmunoEd.Articles;

namespace ImmunoEd.Publishing;

/// <summary>Finds names that two terms, or two cancer types, both claim: whoever reads or searches for one would be led to the wrong page.</summary>
internal static class VocabularyNames
{
    public static IEnumerable<ContentFinding> Collisions(VocabularySet vocabulary) =>
        Collisions(VocabularyFiles.GlossaryFile, vocabulary.GlossaryTerms.Select(term => (term.Term, Names(term.Synonyms, term.Term, term.Abbreviation))))
            .Concat(Collisions(VocabularyFiles.CancerTypesFile, vocabulary.CancerTypes.Select(type => (type.Name, Names([.. type.Names.Synonyms, .. type.Names.Abbreviations], type.Name, type.ClinicalName)))));

    private static IEnumerable<ContentFinding> Collisions(string file, IEnumerable<(string Entry, IEnumerable<string> Names)> entries) => entries
        .SelectMany(entry => entry.Names.Select(name => (entry.Entry, Name: name)))
        .GroupBy(claim => claim.Name, claim => claim.Entry, StringComparer.OrdinalIgnoreCase)
        .Where(claims => claims.Count() > 1)
        .Select(claims => new ContentFinding(file, 1, ContentRules.Vocabulary, $"“{claims.Key}” would name {string.Join(" and ", claims.Select(entry => $"“{entry}”"))}. A name can stand for one of them only.", Blocks: true));

    private static IEnumerable<string> Names(IEnumerable<string> list, params IEnumerable<string?> others) =>
        others.OfType<string>().Concat(list).Distinct(StringComparer.OrdinalIgnoreCase);
}

using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

/// <summary>Reads the vocabulary as things that are searched for, each under all its names.</summary>
internal static class SearchConcepts
{
    // In a query “crs” is an abbreviation as “CRS” is; only what is a word or several things as well needs its capitals.
    private static readonly HashSet<string> AlsoWords = ["all", "aim", "can", "car", "cat", "ici", "met", "sob", "um"];

    public static IEnumerable<Phrase<SearchName>> NamesIn(VocabularySet vocabulary) =>
        vocabulary.CancerTypes.SelectMany(type => Names(
                new SearchConcept(ConceptKind.CancerType, type.Slug, type.Address, RightNames(type.Name, type.ClinicalName, type.Names)),
                type.Spanish, type.Names))
            .Concat(vocabulary.SideEffects.SelectMany(effect => Names(
                new SearchConcept(ConceptKind.SideEffect, effect.Slug, effect.Page, RightNames(effect.Name, effect.ClinicalName, effect.Names)),
                effect.Spanish, effect.Names)))
            .Concat(vocabulary.Topics.SelectMany(topic => Names(
                new SearchConcept(ConceptKind.Topic, topic.Slug, topic.Page, RightNames(topic.Name, null, topic.Names)),
                topic.Spanish, topic.Names)))
            .Concat(vocabulary.Treatments.SelectMany(OfTreatment))
            .Concat(vocabulary.GlossaryTerms.SelectMany(OfTerm));

    // A misspelling may be one of the treatment or of any of its drugs.
    private static IEnumerable<Phrase<SearchName>> OfTreatment(Treatment treatment)
    {
        var concept = new SearchConcept(ConceptKind.Treatment, treatment.Slug, treatment.Page, RightNames(treatment.Name, treatment.ClinicalName, treatment.Names));
        var drugs = treatment.Drugs.Select(drug => concept with { Names = [drug.Generic, .. drug.Brands] }).ToList();
        var any = concept with { Names = [.. drugs.SelectMany(drug => drug.Names), .. concept.Names] };
        return Names(concept, treatment.Spanish, treatment.Names with { Misspellings = [] })
            .Concat(drugs.SelectMany(drug => drug.Names.Select(name => Right(drug, name))))
            .Concat(treatment.Names.Misspellings.Select(name => Misspelled(any, name)));
    }

    private static IEnumerable<Phrase<SearchName>> OfTerm(GlossaryTerm term)
    {
        var names = new Names { Synonyms = term.Synonyms, SpanishSynonyms = term.SpanishSynonyms, Misspellings = term.Misspellings };
        var concept = new SearchConcept(ConceptKind.Term, term.Slug, term.Address, RightNames(term.Term, term.Abbreviation, names));
        return Names(concept, term.Spanish, names);
    }

    private static List<string> RightNames(string name, string? clinicalName, Names names) =>
        [name, .. clinicalName is null ? Enumerable.Empty<string>() : [clinicalName], .. names.Synonyms, .. names.Abbreviations];

    private static IEnumerable<Phrase<SearchName>> Names(SearchConcept concept, string? spanish, Names names) => concept.Names
        .Select(name => Right(concept, name))
        .Concat(names.AmbiguousAbbreviations.Select(name => new Phrase<SearchName>(name, new SearchName(concept, NameKind.Right, name), ExactCase: true)))
        .Concat(names.SpanishSynonyms.Concat(names.SpanishAbbreviations).Append(spanish ?? "")
            .Select(name => new Phrase<SearchName>(name, new SearchName(concept, NameKind.Spanish, name))))
        .Concat(names.Misspellings.Select(name => Misspelled(concept, name)))
        .Concat(names.NeverMatch.Select(name => new Phrase<SearchName>(name, new SearchName(concept, NameKind.NotMeant, name))));

    private static Phrase<SearchName> Right(SearchConcept concept, string name) =>
        new(name, new SearchName(concept, NameKind.Right, name), ExactCase: !name.Any(char.IsLower) && AlsoWords.Contains(WordFolding.Fold(name)));

    private static Phrase<SearchName> Misspelled(SearchConcept concept, string name) => new(name, new SearchName(concept, NameKind.Misspelled, name));
}

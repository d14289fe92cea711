using ImmunoEd.Articles;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing;

/// <summary>Finds in running text what the vocabulary explains: cancer types by their hubs, words by the glossary. Made once for a vocabulary, then safe to share.</summary>
public sealed class ExplainedWords
{
    private readonly PhraseMatcher<WordLink?> matcher;

    public ExplainedWords(VocabularySet vocabulary)
    {
        // What is both a word and a cancer type has a page of its own, which says more.
        var terms = vocabulary.GlossaryTerms.ExceptBy(vocabulary.CancerTypes.Select(type => type.Slug), term => term.Slug).SelectMany(PhrasesOf).ToList();
        matcher = new([.. terms, .. vocabulary.CancerTypes.SelectMany(PhrasesOf), .. Unexplained(vocabulary, terms)]);
    }

    /// <summary>For one page, which leads neither to itself nor to the word that it is all about.</summary>
    public WordFinder On(string slug) => text => [.. matcher.Find(text)
        .GroupBy(match => match.Start, (_, matches) => matches.First())
        .Where(match => match.Value is { } word && !word.Address.EndsWith("/" + slug, StringComparison.Ordinal))
        .Select(match => new WordMark(match.Start, match.Length, match.Value!))];

    private static IEnumerable<Phrase<WordLink?>> PhrasesOf(CancerType type)
    {
        var hub = new WordLink(type.Address, type.Name, Definition: null);
        string?[] names = [type.Name, type.ClinicalName, .. type.Names.Synonyms];
        return names.OfType<string>().Select(name => Named(name, hub))
            .Concat(type.Names.Abbreviations.Select(name => new Phrase<WordLink?>(name, hub, ExactCase: true)));
    }

    private static IEnumerable<Phrase<WordLink?>> PhrasesOf(GlossaryTerm term)
    {
        var word = new WordLink(term.Address, term.Term, term.Definition);
        string?[] names = [term.Term, term.Abbreviation, .. term.Synonyms];
        return names.OfType<string>().SelectMany(WithPlural).Select(name => Named(name, word));
    }

    // The matcher knows the plural in “s” and not that of antibody, biopsy and therapy.
    private static string[] WithPlural(string name) => name.EndsWith('y') ? [name, name[..^1] + "ies"] : [name];

    // A word inside a drug's name is not that word, nor is melanoma of the eye the melanoma of the skin.
    private static IEnumerable<Phrase<WordLink?>> Unexplained(VocabularySet vocabulary, IEnumerable<Phrase<WordLink?>> terms)
    {
        var words = new PhraseMatcher<WordLink?>(terms);
        var drugs = vocabulary.Treatments.SelectMany(treatment => treatment.Drugs).SelectMany(drug => drug.Brands.Append(drug.Generic));
        var others = vocabulary.CancerTypes.SelectMany(type => type.Names.NeverMatch).Where(phrase => words.Find(phrase).Count == 0);
        return drugs.Concat(others).Select(name => new Phrase<WordLink?>(name, null));
    }

    private static Phrase<WordLink?> Named(string name, WordLink word) => new(name, word, ExactCase: IsInCapitals(name));

    // PD-L1, CAR T and BiTE, but not Antibody and T cell: bite and port are words of every day.
    private static bool IsInCapitals(string name) =>
        name.Split([' ', '-']).All(part => part.Length > 0 && (!part.Any(char.IsLower) || part.Skip(1).Any(char.IsUpper)));
}

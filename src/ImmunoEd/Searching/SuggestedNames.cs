using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

/// <param name="Thing">Names of one thing share it: a list offers the thing once.</param>
/// <param name="Order">Hubs and pages come before side effects, words and drugs.</param>
/// <param name="Address">The page that is about just this; null for what is better searched for, such as a side effect, for which a search shows first whom to call.</param>
internal sealed record SuggestedName(string Text, string Thing, int Order, bool IsFirstName, string? Address);

/// <summary>The right names of what the public can read about: of treatments and side effects only those of which published pages use every word.</summary>
internal sealed class SuggestedNames(VocabularySet vocabulary, IndexWords published, IReadOnlySet<string> publishedPages)
{
    public IEnumerable<SuggestedName> All() =>
        vocabulary.CancerTypes.SelectMany(type => Of(type.Address, 0, type.Address, [type.Name, type.ClinicalName ?? type.Name, .. type.Names.Synonyms, .. type.Names.Abbreviations]))
            .Concat(vocabulary.Treatments.SelectMany(OfTreatment).Where(IsPublished))
            .Concat(vocabulary.SideEffects.SelectMany(OfSideEffect).Where(IsPublished))
            .Concat(vocabulary.Topics.SelectMany(topic => Of(topic.Address, 2, topic.Address, [topic.Name, .. topic.Names.Synonyms])))
            .Concat(vocabulary.GlossaryTerms.SelectMany(term => Of(term.Address, 4, term.Address, [term.Term, term.Abbreviation ?? term.Term, .. term.Synonyms])));

    private IEnumerable<SuggestedName> OfTreatment(Treatment treatment)
    {
        var page = treatment.Page is not null && publishedPages.Contains(treatment.Page) ? treatment.Page : null;
        return Of("treatment " + treatment.Slug, 1, page, [treatment.Name, .. treatment.Names.Synonyms, .. treatment.Names.Abbreviations])
            .Concat(treatment.Drugs.SelectMany(drug => drug.Brands.Prepend(drug.Generic)).SelectMany(name => Of("drug " + name, 5, null, [name])));
    }

    // Longer ways to say it are whole sentences of patients: found when searched for, odd when offered.
    private static IEnumerable<SuggestedName> OfSideEffect(SideEffect effect) =>
        Of("effect " + effect.Slug, 3, null, [effect.Name, .. effect.Names.Synonyms.Where(name => !name.Contains(' ', StringComparison.Ordinal))]);

    private static IEnumerable<SuggestedName> Of(string thing, int order, string? address, IEnumerable<string> names) =>
        names.Distinct().Select((name, index) => new SuggestedName(Shown(name), thing, order, IsFirstName: index == 0, address));

    private bool IsPublished(SuggestedName name) =>
        TextWords.Of(name.Text).TrueForAll(word => published.Find(WordFolding.Fold(name.Text.AsSpan(word.Start, word.Length))) is not null);

    // “Renal cell carcinoma”, but “mRNA vaccine”.
    private static string Shown(string name) =>
        name.TakeWhile(char.IsLetter).All(char.IsLower) && name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name;
}

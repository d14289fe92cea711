using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

/// <param name="Thing">Names of one thing share it: a list offers the thing once.</param>
/// <param name="Order">Hubs and pages come before drugs, side effects and words.</param>
/// <param name="Address">The page that is about just this; null for what is better searched for, such as a side effect, for which a search shows first whom to call.</param>
internal sealed record SuggestedName(string Text, string Thing, int Order, bool IsFirstName, string? Address);

/// <summary>The right names of what the public can read about.</summary>
internal static class SuggestedNames
{
    /// <param name="published">The addresses of published pages: what only an unpublished page explains is not named.</param>
    public static IEnumerable<SuggestedName> In(VocabularySet vocabulary, IReadOnlySet<string> published) =>
        vocabulary.CancerTypes.SelectMany(type => Of(type.Address, 0, type.Address, type.Name, [type.ClinicalName ?? type.Name, .. type.Names.Synonyms, .. type.Names.Abbreviations]))
            .Concat(vocabulary.Treatments.Where(treatment => IsIn(published, treatment.Page)).SelectMany(OfTreatment))
            .Concat(vocabulary.SideEffects.Where(effect => IsIn(published, effect.Page)).SelectMany(OfSideEffect))
            .Concat(vocabulary.Topics.SelectMany(topic => Of(topic.Address, 4, topic.Address, topic.Name, topic.Names.Synonyms)))
            .Concat(vocabulary.GlossaryTerms.SelectMany(term => Of(term.Address, 5, term.Address, term.Term, [term.Abbreviation ?? term.Term, .. term.Synonyms])));

    private static bool IsIn(IReadOnlySet<string> published, string? page) => page is not null && published.Contains(page);

    private static IEnumerable<SuggestedName> OfTreatment(Treatment treatment) =>
        Of(treatment.Slug, 1, treatment.Page, treatment.Name, [.. treatment.Names.Synonyms, .. treatment.Names.Abbreviations])
            .Concat(treatment.Drugs.SelectMany(drug => drug.Brands.Prepend(drug.Generic)).SelectMany(name => Of($"{treatment.Slug} {name}", 2, null, name, [])));

    // Longer ways to say it are whole sentences of patients: found when searched for, odd when offered.
    private static IEnumerable<SuggestedName> OfSideEffect(SideEffect effect) =>
        Of($"effect {effect.Slug}", 3, null, effect.Name, effect.Names.Synonyms.Where(name => !name.Contains(' ', StringComparison.Ordinal)));

    private static IEnumerable<SuggestedName> Of(string thing, int order, string? address, string name, IEnumerable<string> otherNames) =>
        otherNames.Where(other => other != name).Select(other => new SuggestedName(Shown(other), thing, order, IsFirstName: false, address))
            .Prepend(new SuggestedName(Shown(name), thing, order, IsFirstName: true, address));

    // “Renal cell carcinoma”, but “mRNA vaccine”.
    private static string Shown(string name) =>
        name.TakeWhile(char.IsLetter).All(char.IsLower) && name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name;
}

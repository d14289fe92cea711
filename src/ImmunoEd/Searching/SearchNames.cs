using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

/// <summary>Every name by which the vocabulary knows something, ready to be found in a query.</summary>
public sealed class SearchNames
{
    private static readonly HashSet<string> TellingInSigns = [.. new[] { "no", "not", "can't", "cannot", "don't", "one", "out", "own", "too", "want" }.Select(word => WordFolding.Fold(word))];

    private readonly PhraseMatcher<SearchName> matcher;
    private readonly PhraseMatcher<string> treatments;
    private readonly PhraseMatcher<string> effectsAfterTreatment;
    private readonly ILookup<string, LoosePhrase> loosePhrases;
    private readonly List<(HashSet<string> Stems, string Effect)> emergencySigns;
    private readonly PhraseMatcher<string> emergencyPhrases;
    private readonly Dictionary<string, IReadOnlyList<string>> emergencyAfter;
    private readonly HashSet<string> words;
    private readonly HashSet<string> subjectWords;

    public SearchNames(VocabularySet vocabulary)
    {
        List<Phrase<SearchName>> phrases = [.. SearchConcepts.NamesIn(vocabulary)];
        matcher = new PhraseMatcher<SearchName>(phrases);
        var right = phrases.Where(phrase => phrase.Value.Kind is NameKind.Right or NameKind.Spanish).ToList();
        loosePhrases = right
            .Where(phrase => phrase.Value.Concept.Kind is ConceptKind.SideEffect or ConceptKind.Topic)
            .Select(phrase => new LoosePhrase(StemsOf(phrase.Text), phrase.Value))
            .Where(phrase => phrase.Stems.Count > 1)
            .SelectMany(phrase => phrase.Stems.Select(stem => (stem, phrase)))
            .ToLookup(pair => pair.stem, pair => pair.phrase);
        var signs = vocabulary.SideEffects
            .SelectMany(effect => effect.EmergencySigns.Select(sign => (Text: sign, Stems: SignStemsOf(sign), Effect: effect.Slug)))
            .ToLookup(sign => StemsOf(sign.Text).Count > 0 && (sign.Stems.Count > 1 || sign.Stems.Count == WordsOf(sign.Text).Count()));
        emergencySigns = [.. signs[true].Select(sign => (sign.Stems, sign.Effect))];
        emergencyPhrases = new PhraseMatcher<string>(signs[false].Select(sign => new Phrase<string>(sign.Text, sign.Effect)));
        emergencyAfter = vocabulary.SideEffects.ToDictionary(effect => effect.Slug, effect => effect.EmergencyAfter);
        treatments = SlugsByName(phrases, ConceptKind.Treatment, _ => true);
        effectsAfterTreatment = SlugsByName(phrases, ConceptKind.SideEffect, slug => emergencyAfter[slug].Count > 0);
        words = [.. right.SelectMany(phrase => WordsOf(phrase.Text))];
        subjectWords = [.. right.Where(IsSubject).SelectMany(phrase => WordsOf(phrase.Text)).Where(word => !StopWords.Contains(word))];
    }

    /// <summary>The words of all right names, folded.</summary>
    public IReadOnlySet<string> Words => words;

    /// <summary>The words of what the pages are about, folded: names of cancers, drugs and signs, and not the everyday words of whole phrases.</summary>
    public IReadOnlySet<string> SubjectWords => subjectWords;

    public IReadOnlyList<PhraseMatch<SearchName>> FindIn(string text) => matcher.Find(text);

    /// <summary>Names of which the query has every telling word, in whatever order: “ankles are swollen”.</summary>
    public IEnumerable<SearchName> FindLooselyIn(string text)
    {
        var stems = StemsOf(text);
        return stems.SelectMany(stem => loosePhrases[stem]).Distinct()
            .Where(phrase => phrase.Stems.IsSubsetOf(stems))
            .Select(phrase => phrase.Name);
    }

    /// <summary>The side effects of which the query names an emergency sign, in whatever order its words stand.</summary>
    /// <param name="text">A query.</param>
    /// <param name="found">What <see cref="FindIn"/> found in it.</param>
    public IReadOnlySet<string> EmergenciesIn(string text, IReadOnlyList<PhraseMatch<SearchName>> found)
    {
        var after = treatments.Find(text).Select(match => match.Value).ToHashSet();
        var afterTreatment = effectsAfterTreatment.Find(text).Select(match => match.Value)
            .Concat(FindLooselyIn(text).Select(name => name.Concept).Where(concept => concept.Kind == ConceptKind.SideEffect).Select(concept => concept.Slug))
            .Where(effect => emergencyAfter[effect].Any(after.Contains));
        var meant = WithoutNotMeant(text, found);
        var stems = SignStemsOf(meant);
        return emergencySigns.Where(sign => sign.Stems.IsSubsetOf(stems)).Select(sign => sign.Effect)
            .Concat(emergencyPhrases.Find(meant).Select(match => match.Value))
            .Concat(afterTreatment)
            .ToHashSet();
    }

    private static bool IsSubject(Phrase<SearchName> phrase) =>
        phrase.Value.Concept.Kind is not (ConceptKind.SideEffect or ConceptKind.Topic) || phrase.Text == phrase.Value.Concept.Names[0] || !phrase.Text.Contains(' ', StringComparison.Ordinal);

    // By themselves: “fever after CAR T” is the name of a third thing as well.
    private static PhraseMatcher<string> SlugsByName(List<Phrase<SearchName>> phrases, ConceptKind kind, Func<string, bool> choose) => new(phrases
        .Where(phrase => phrase.Value.Kind != NameKind.NotMeant && phrase.Value.Concept.Kind == kind && choose(phrase.Value.Concept.Slug))
        .Select(phrase => new Phrase<string>(phrase.Text, phrase.Value.Concept.Slug, phrase.ExactCase)));

    // A blood test is no blood.
    private static string WithoutNotMeant(string text, IReadOnlyList<PhraseMatch<SearchName>> found)
    {
        foreach (var match in found.Where(match => match.Value.Kind == NameKind.NotMeant).DistinctBy(match => match.Start).OrderByDescending(match => match.Start))
            text = text.Remove(match.Start, match.Length).Insert(match.Start, " ");
        return text;
    }

    // Whoever cannot walk is no walker: in a sign, small words tell. What is left of “seeing things” does not, so that it counts as a phrase.
    private static HashSet<string> SignStemsOf(string text) =>
        [.. WordsOf(text).Where(word => TellingInSigns.Contains(word) || !StopWords.Contains(word)).Select(WordStem.Of)];

    private static HashSet<string> StemsOf(string text) =>
        [.. WordsOf(text).Where(word => !StopWords.Contains(word)).Select(WordStem.Of)];

    private static IEnumerable<string> WordsOf(string text) =>
        TextWords.Of(text).Select(word => WordFolding.Fold(text.AsSpan(word.Start, word.Length)));

    private sealed record LoosePhrase(HashSet<string> Stems, SearchName Name);
}

using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

/// <summary>Understands a query: what it names, which words are misspelled, and what else would do for each part.</summary>
public sealed class QueryReader(SearchVocabulary vocabulary)
{
    private const int MaxWords = 24;
    private const int MaxCompletions = 8;
    private const int MaxAlternatives = 8;

    // A phrase of words that most pages hold costs more than it finds: the page that it names is known without it.
    private const int MaxPhraseEntries = 10_000;

    private readonly SearchNames names = vocabulary.Names;
    private readonly IndexWords words = vocabulary.Words;

    /// <param name="typed">At most <see cref="ArticleSearch.MaxQueryCharacters"/> characters, without control characters.</param>
    /// <param name="asTyped">Whether to leave the spelling alone.</param>
    public ReadQuery Read(string typed, bool asTyped)
    {
        var text = asTyped ? typed : CorrectWords(CorrectNames(typed));
        var found = names.FindIn(text).Where(match => asTyped || match.Value.Kind != NameKind.Misspelled).ToList();
        var all = WordsOf(text);
        var telling = all.Where(word => !StopWords.Contains(word.Folded)).ToList();
        if (telling.Count == 0)
            telling = all;

        List<QueryPart> parts = [.. NamedParts(text, found), .. telling.DistinctBy(word => word.Folded).Select(WordPart)];
        return new ReadQuery(
            text,
            Corrected: string.Equals(text, typed, StringComparison.OrdinalIgnoreCase) ? null : text,
            parts,
            [.. Named(text, found)],
            telling.Count,
            KnownShare(parts),
            words.Documents,
            Emergencies: names.EmergenciesIn(text, found).Union(names.EmergenciesIn(typed, names.FindIn(typed))).ToHashSet(),
            IsSpanish: IsSpanish(all, found));
    }

    private string CorrectNames(string text)
    {
        foreach (var span in names.FindIn(text).GroupBy(match => match.Start).OrderByDescending(span => span.Key))
        {
            if (span.All(match => match.Value.Kind == NameKind.Misspelled) && span.First() is var match)
                text = Replace(text, match.Start, match.Length, match.Value.Meant);
        }

        return text;
    }

    private string CorrectWords(string text)
    {
        var named = names.FindIn(text);
        var all = WordsOf(text);
        for (var i = all.Count - 1; i >= 0; i--)
        {
            var (folded, start, length) = all[i];
            if (named.Any(match => start >= match.Start && start < match.Start + match.Length) || IsKnown(folded))
                continue;
            if (vocabulary.Spelling.Correct(folded) is { } meant && !(i == all.Count - 1 && IsBeginning(folded, meant)))
                text = Replace(text, start, length, words.Find(meant)?.Spellings[0] ?? meant);
        }

        return text;
    }

    // The last word may be still in the typing: “immunoth” is no misspelling.
    private bool IsBeginning(string folded, string meant) =>
        words.Completions(folded, 1) is [var completion] && words.Find(completion)!.Documents >= (words.Find(meant)?.Documents ?? 0);

    // “Melanoma” for “melonoma”, but “Hodgkin” stays a name.
    private static string Replace(string text, int start, int length, string meant)
    {
        var isPlain = meant.Length > 1 && !meant.Skip(1).Any(char.IsUpper);
        return text.Remove(start, length).Insert(start, isPlain && char.IsLower(text[start]) ? meant.ToLowerInvariant() : meant);
    }

    private bool IsKnown(string folded) => StopWords.Contains(folded) || words.Find(folded) is not null || names.Words.Contains(folded);

    private static List<QueryWord> WordsOf(string text) => [.. TextWords.Of(text).Take(MaxWords)
        .Select(word => new QueryWord(WordFolding.Fold(text.AsSpan(word.Start, word.Length)), word.Start, word.Length))
        .Where(word => word.Folded.Length > 0)];

    private IEnumerable<QueryPart> NamedParts(string text, List<PhraseMatch<SearchName>> found) => found
        .Where(match => match.Value.Kind != NameKind.NotMeant)
        .GroupBy(match => (match.Start, match.Length))
        .Select(span =>
        {
            List<PhraseCost> alternatives = [.. span.SelectMany(match => match.Value.Concept.Names)
                .Prepend(text.Substring(span.Key.Start, span.Key.Length))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(CostOf)
                .Where(phrase => phrase.Documents > 0 && phrase.Entries <= MaxPhraseEntries)
                .Take(MaxAlternatives)];
            return new QueryPart(
                [.. alternatives.Select(phrase => phrase.Name)], alternatives.Sum(phrase => phrase.Documents), alternatives.Sum(phrase => phrase.Matches),
                alternatives.Sum(phrase => phrase.Entries), IsWord: false);
        })
        .Where(part => part.Alternatives.Count > 0);

    // A phrase stands in no more documents than its rarest word does.
    private PhraseCost CostOf(string phrase)
    {
        var all = WordsOf(phrase);
        var matches = all.Select(word => words.DocumentsOfStem(word.Folded)).ToList();
        return new PhraseCost(phrase, all.Select(word => words.Find(word.Folded)?.Documents ?? 0).DefaultIfEmpty(0).Min(), matches.DefaultIfEmpty(0).Min(), matches.Sum());
    }

    private QueryPart WordPart(QueryWord word)
    {
        var isNumber = word.Folded.All(char.IsDigit);
        if (words.Find(word.Folded) is { } known)
        {
            var matches = words.DocumentsOfStem(word.Folded);
            return new QueryPart([.. known.Spellings.Take(MaxAlternatives)], known.Documents, matches, matches, IsWord: true, isNumber);
        }

        var completions = words.Completions(word.Folded, MaxCompletions);
        var (documents, all) = (completions.Sum(completion => words.Find(completion)!.Documents), completions.Sum(words.DocumentsOfStem));
        return new QueryPart([.. completions.Select(completion => words.Find(completion)!.Spellings[0])], documents, all, all, IsWord: true, isNumber);
    }

    private IEnumerable<NamedConcept> Named(string text, List<PhraseMatch<SearchName>> found)
    {
        var exact = found.Where(match => match.Value.Kind != NameKind.NotMeant)
            .Select(match => new NamedConcept(match.Value.Concept, WordsOf(text.Substring(match.Start, match.Length)).Count, IsLoose: false));
        var notMeant = found.Where(match => match.Value.Kind == NameKind.NotMeant).Select(match => match.Value.Concept.Slug).ToHashSet();
        var loose = names.FindLooselyIn(text)
            .Where(name => !notMeant.Contains(name.Concept.Slug))
            .Select(name => new NamedConcept(name.Concept, WordsOf(name.Text).Count(word => !StopWords.Contains(word.Folded)), IsLoose: true));
        return exact.Concat(loose)
            .GroupBy(named => (named.Concept.Kind, named.Concept.Slug))
            .Select(same => same.OrderByDescending(named => named.Words).ThenBy(named => named.IsLoose).First());
    }

    private double KnownShare(List<QueryPart> parts)
    {
        var weights = parts.Where(part => part.IsWord && !part.IsNumber).Select(part => (part.Documents, Weight: Math.Log(1 + (words.Documents / (part.Documents + 0.5))))).ToList();
        var all = weights.Sum(part => part.Weight);
        return all == 0 ? 1 : weights.Where(part => part.Documents > 0).Sum(part => part.Weight) / all;
    }

    private static bool IsSpanish(List<QueryWord> all, List<PhraseMatch<SearchName>> found)
    {
        var spans = found.GroupBy(match => match.Start).ToList();
        if (spans.Any(span => span.All(match => match.Value.Kind == NameKind.Spanish)))
            return true;
        return all.Count > 1 && 2 * all.Count(word => StopWords.IsSpanish(word.Folded)) >= all.Count;
    }

    private sealed record PhraseCost(string Name, int Documents, int Matches, int Entries);

    private sealed record QueryWord(string Folded, int Start, int Length);
}

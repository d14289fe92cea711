using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

/// <summary>The names under which a page is found besides its own words: those of all that the vocabulary says it explains.</summary>
public sealed class PageNames(VocabularySet vocabulary)
{
    private readonly ILookup<string, string> names = SearchConcepts.NamesIn(vocabulary)
        .Where(phrase => phrase.Value.Concept.Page is not null && phrase.Value.Kind is NameKind.Right or NameKind.Spanish)
        .ToLookup(phrase => phrase.Value.Concept.Page!, phrase => phrase.Text);

    /// <returns>One name a line.</returns>
    public string Of(string address) => string.Join('\n', names[address].Distinct(StringComparer.OrdinalIgnoreCase));
}

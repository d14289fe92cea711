using ImmunoEd.Articles;

namespace ImmunoEd.Tagging;

/// <summary>A tag that a text earned, and the words that earned it, as written there; a parent has the words of its child.</summary>
public sealed record FoundTag(TagKind Kind, string Slug, string Words, bool IsParent);

/// <summary>Finds the cancer types and treatments that a text is about. Made once for a vocabulary, then safe to share.</summary>
public sealed class Tagger
{
    private readonly TaggerLexicon lexicon;

    public Tagger(VocabularySet vocabulary) => lexicon = new TaggerLexicon(vocabulary);

    /// <returns>Each tag once, in the order in which the text earns them.</returns>
    public IReadOnlyList<FoundTag> Find(string text)
    {
        var reading = new TaggerText(text, lexicon);
        var mentions = new MentionFinder(lexicon, reading).Find();
        var earned = new EarnedTags(lexicon);
        foreach (var mention in new MentionJudge(lexicon, reading, mentions).Kept())
            earned.Add(mention, reading.Written(mention));
        return earned.Found();
    }
}

using ImmunoEd.Articles;
using ImmunoEd.Publishing;

namespace ImmunoEd.Tests.Tagging;

/// <summary>The repository's own vocabulary, read without a store, and its tagger.</summary>
internal static class TaggerVocabulary
{
    public static VocabularySet Set { get; } = ContentFolder.Read(Repository.Content).Vocabulary(known: null);

    public static ImmunoEd.Tagging.Tagger Tagger { get; } = new(Set);
}

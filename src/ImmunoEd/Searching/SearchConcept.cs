using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

public enum ConceptKind
{
    CancerType,
    SideEffect,
    Topic,
    Treatment,
    Term,
}

/// <summary>One thing that patients search for under many names.</summary>
/// <param name="Page">The address that explains it; null where no page does.</param>
/// <param name="Names">Its right names, the plain one first; misspellings are not among them.</param>
public sealed record SearchConcept(ConceptKind Kind, string Slug, string? Page, IReadOnlyList<string> Names);

public enum NameKind
{
    Right,
    Spanish,
    Misspelled,

    /// <summary>A phrase that holds a name and means something else, such as “blood test”.</summary>
    NotMeant,
}

/// <param name="Text">As the vocabulary writes it.</param>
public sealed record SearchName(SearchConcept Concept, NameKind Kind, string Text)
{
    /// <summary>What was meant. The vocabulary says what is misspelled; which of the right spellings is the nearest one.</summary>
    public string Meant => Kind == NameKind.Misspelled ? Nearest() : Text;

    private string Nearest()
    {
        var misspelled = WordFolding.Fold(Text);
        return Concept.Names.MinBy(name => EditDistance.Between(misspelled, WordFolding.Fold(name), limit: misspelled.Length))!;
    }
}

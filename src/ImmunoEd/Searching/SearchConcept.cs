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

/// <param name="Meant">The right spelling where <paramref name="Kind"/> is a misspelling, else the name itself.</param>
public sealed record SearchName(SearchConcept Concept, NameKind Kind, string Meant);

namespace ImmunoEd.Searching;

/// <summary>One of the things that a query asks for.</summary>
/// <param name="Alternatives">Words or phrases, any of which will do.</param>
/// <param name="Documents">How many documents hold any of them, estimated from their rarest words.</param>
/// <param name="Matches">At most how many the index finds, which takes words of one stem for one word.</param>
/// <param name="Entries">How many entries of the index have to be read for that: a phrase reads those of all its words.</param>
/// <param name="IsWord">Whether it is a word of the query rather than a name that was recognized in it.</param>
public sealed record QueryPart(IReadOnlyList<string> Alternatives, int Documents, int Matches, int Entries, bool IsWord, bool IsNumber = false);

/// <param name="Words">How many words of the query name it.</param>
/// <param name="IsLoose">The words stand apart, or in another order.</param>
public sealed record NamedConcept(SearchConcept Concept, int Words, bool IsLoose);

/// <summary>A query understood.</summary>
/// <param name="Text">What is searched for.</param>
/// <param name="Corrected"><paramref name="Text"/>, if it differs from what was typed; else null.</param>
/// <param name="Known">The share, by weight, of its words that any document holds.</param>
/// <param name="Emergencies">The side effects of which it names an emergency sign.</param>
public sealed record ReadQuery(
    string Text, string? Corrected, IReadOnlyList<QueryPart> Parts, IReadOnlyList<NamedConcept> Concepts, int TellingWords, double Known, int IndexedDocuments, IReadOnlySet<string> Emergencies, bool IsSpanish);

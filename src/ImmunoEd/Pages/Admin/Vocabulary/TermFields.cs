using ImmunoEd.Articles;

namespace ImmunoEd.Pages.Admin.Vocabulary;

/// <summary>What <c>_TermForm</c> draws.</summary>
/// <param name="Others">Terms that it can name as related.</param>
/// <param name="Grade">The reading grade of its definition.</param>
public sealed record TermFields(TermForm Form, IReadOnlyList<GlossaryTerm> Others, double? Grade);

/// <summary>What <c>_LinesField</c> draws: a list with one entry a line.</summary>
public sealed record LinesField(string Name, string Label, string Hint, string? Value);

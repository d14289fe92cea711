using ImmunoEd.Articles;
using ImmunoEd.Rendering;
using ImmunoEd.Searching;

namespace ImmunoEd.Publishing;

/// <summary>Makes what the full-text index knows of pages, terms and cancer types.</summary>
internal sealed class SearchDocuments(VocabularySet vocabulary)
{
    // Pages have the ids of their articles, above zero; the rest of the vocabulary stays below it, types and terms apart.
    private const int FirstTerm = -100_000;

    private readonly PageNames names = new(vocabulary);

    public SearchDocument Of(PublishedPage page, FinishedText finished) => new()
    {
        Id = page.Id,
        Section = page.Section,
        Slug = page.Slug,
        Title = page.Title,
        Names = names.Of(page.Address),
        Summary = page.Summary,
        Headings = string.Join('\n', page.Outline.Select(heading => heading.Text)),
        Body = string.Join('\n', page.KeyPoints.Concat(TextOf(finished.Rendered)).Concat(page.NextSteps).Concat(page.Questions)),
    };

    private static IEnumerable<string> TextOf(RenderedText rendered) =>
        rendered.Prose.Where(block => block.Kind is not (ProseKind.Heading or ProseKind.ImageAlternative)).Select(block => block.Text);

    /// <param name="withHub">The cancer types that have words of their own; they are found by their pages.</param>
    public IEnumerable<SearchDocument> OfVocabulary(IReadOnlySet<string> withHub) => vocabulary.CancerTypes
        .Where(type => !withHub.Contains(type.Slug))
        .Select(type => new SearchDocument
        {
            Id = -1 - type.Position,
            Section = Section.CancerTypes,
            Slug = type.Slug,
            Title = type.Name,
            Names = names.Of(type.Address),
            Summary = type.Summary,
            Headings = "",
            Body = "",
        })
        .Concat(vocabulary.GlossaryTerms.Select((term, index) => new SearchDocument
        {
            Id = FirstTerm - index,
            Section = Section.Glossary,
            Slug = term.Slug,
            Title = term.Term,
            Names = names.Of(term.Address),
            Summary = term.Definition,
            Headings = "",
            Body = "",
        }));
}

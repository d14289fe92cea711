using ImmunoEd.Articles;

namespace ImmunoEd.Searching;

/// <summary>A piece of plain text, and whether the query asked for it. Whoever shows it encodes it.</summary>
public sealed record SnippetPart(string Text, bool IsMatch);

/// <summary>Cuts from a document the piece that shows best why it was found.</summary>
internal sealed class Snippets
{
    private const int MaxCharacters = 200;

    private readonly PhraseMatcher<int> matcher;

    public Snippets(IReadOnlyList<QueryPart> parts) => matcher = new PhraseMatcher<int>(
        parts.SelectMany((part, index) => part.Alternatives.Select(alternative => new Phrase<int>(alternative, index))));

    public IReadOnlyList<SnippetPart> Of(string summary, string body)
    {
        var inSummary = matcher.Find(summary);
        var text = inSummary.Count > 0 || body.Length == 0 ? summary : Best(body) ?? summary;
        return Mark(text, ReferenceEquals(text, summary) ? inSummary : matcher.Find(text));
    }

    private string? Best(string body)
    {
        var found = matcher.Find(body);
        if (found.Count == 0)
            return null;
        var start = found.MaxBy(first => found.Where(match => match.Start >= first.Start && match.Start < first.Start + MaxCharacters - 40).Select(match => match.Value).Distinct().Count()).Start;
        return Cut(body, start);
    }

    // From the beginning of the sentence if it is near, and never through a word.
    private static string Cut(string body, int match)
    {
        var sentence = body.LastIndexOfAny(['.', '!', '?', '\n'], Math.Max(match - 1, 0)) + 1;
        var start = match - sentence <= MaxCharacters / 2 ? sentence : body.LastIndexOf(' ', Math.Max(match - 40, 0)) + 1;
        var end = start + MaxCharacters >= body.Length ? body.Length : body.LastIndexOf(' ', start + MaxCharacters, MaxCharacters);
        if (end <= match)
            end = Math.Min(body.Length, start + MaxCharacters);
        var cut = body[start..end].Replace('\n', ' ').Trim();
        return (start == sentence ? "" : "…") + cut + (end < body.Length && cut is not [.., '.' or '!' or '?'] ? "…" : "");
    }

    private static List<SnippetPart> Mark(string text, List<PhraseMatch<int>> found)
    {
        var parts = new List<SnippetPart>();
        var done = 0;
        foreach (var match in found.DistinctBy(match => match.Start))
        {
            if (match.Start > done)
                parts.Add(new SnippetPart(text[done..match.Start], IsMatch: false));
            parts.Add(new SnippetPart(text.Substring(match.Start, match.Length), IsMatch: true));
            done = match.Start + match.Length;
        }

        if (done < text.Length)
            parts.Add(new SnippetPart(text[done..], IsMatch: false));
        return parts;
    }
}

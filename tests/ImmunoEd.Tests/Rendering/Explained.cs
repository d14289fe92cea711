using AngleSharp.Dom;
using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Rendering;

/// <summary>Bodies rendered with three words to explain, or with every word.</summary>
internal static class Explained
{
    public static readonly WordLink Antibody = new("/glossary/antibody", "Antibody", "It locks on to <script>one</script> target & \"holds\".");
    public static readonly WordLink TCell = new("/glossary/t-cell", "T cell", "A white blood cell.");
    public static readonly WordLink Melanoma = new("/cancer-types/melanoma", "Melanoma", Definition: null);

    public static IElement Page(string markdown) => Rendered.Parse(Rendered.Renderer.Render(markdown, _ => new ImageSize(640, 480), Find).Html);

    public static List<WordMark> Find(string text) =>
        [.. new[] { ("antibody", Antibody), ("T cell", TCell), ("melanoma", Melanoma) }
            .SelectMany(word => Indices(text, word.Item1).Select(start => new WordMark(start, word.Item1.Length, word.Item2)))
            .OrderBy(mark => mark.Start)];

    public static List<WordMark> EveryWord(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"\w+").Select(word => new WordMark(word.Index, word.Length, new($"/glossary/{word.Value}", word.Value, word.Value)))];

    public static IEnumerable<int> Indices(string text, string word)
    {
        for (var start = text.IndexOf(word, StringComparison.Ordinal); start >= 0; start = text.IndexOf(word, start + 1, StringComparison.Ordinal))
            yield return start;
    }

    public static IElement WithoutNotes(IElement page)
    {
        foreach (var note in page.QuerySelectorAll("[popover]"))
        {
            note.NextSibling?.RemoveFromParent();
            note.Remove();
        }

        return page;
    }
}

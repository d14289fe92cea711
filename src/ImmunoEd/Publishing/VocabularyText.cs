using System.Text;
using YamlDotNet.RepresentationModel;

namespace ImmunoEd.Publishing;

/// <summary>A vocabulary file as lines: one entry is written anew, and every other line stays as it is, remarks too.</summary>
internal sealed class VocabularyText
{
    private readonly string head;
    private readonly List<Block> blocks;

    private VocabularyText(string head, List<Block> blocks) => (this.head, this.blocks) = (head, blocks);

    /// <param name="Source">The entry's own lines.</param>
    /// <param name="Gap">Empty lines and remarks that follow it.</param>
    private sealed record Block(string Slug, string Source, string Gap);

    public static VocabularyText Parse(string text)
    {
        var head = new StringBuilder();
        var entries = new List<StringBuilder>();
        foreach (var line in LinesOf(text))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
                entries.Add(new StringBuilder());
            (entries.Count == 0 ? head : entries[^1]).Append(line);
        }

        return new(head.ToString(), [.. entries.Select(entry => BlockOf(entry.ToString()))]);
    }

    public string? Find(string slug) => blocks.Find(block => block.Slug == slug)?.Source;

    /// <param name="source">Of one entry, ending with a line end; null takes the entry out. A new one stands last.</param>
    public void Put(string slug, string? source)
    {
        var at = blocks.FindIndex(block => block.Slug == slug);
        if (at >= 0 && source is null)
            blocks.RemoveAt(at);
        else if (at >= 0)
            blocks[at] = blocks[at] with { Source = source! };
        else if (source is not null)
            blocks.Add(new Block(slug, source, ""));
    }

    public override string ToString() => head + string.Concat(blocks.Select(block => block.Source + block.Gap));

    private static IEnumerable<string> LinesOf(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOf('\n', start) + 1;
            if (end == 0)
                end = text.Length;
            yield return text[start..end];
        }
    }

    private static Block BlockOf(string text)
    {
        var lines = LinesOf(text).ToList();
        var own = lines.FindLastIndex(line => line.Trim().Length > 0 && line[0] != '#') + 1;
        var source = string.Concat(lines.Take(own));
        // The last line of a file may have no end, and another entry may come to stand below it.
        return new Block(SlugOf(source), source.EndsWith('\n') ? source : source + "\n", string.Concat(lines.Skip(own)));
    }

    private static string SlugOf(string source)
    {
        try
        {
            return SafeYaml.Load(source, "", 1, ContentLimits.VocabularyBytes, ContentLimits.FrontMatterDepth + 1) is YamlSequenceNode { Children: [YamlMappingNode entry] }
                && entry.Children.TryGetValue("slug", out var slug) ? (slug as YamlScalarNode)?.Value ?? "" : "";
        }
        catch (ContentException)
        {
            // The whole file is parsed too, and says what is wrong and where.
            return "";
        }
    }
}

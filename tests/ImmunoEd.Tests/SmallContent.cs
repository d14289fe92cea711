using System.Text;

namespace ImmunoEd.Tests;

/// <summary>A small content folder of its own: a parent and two cancer types, three pages, one term; a test adds what it needs.</summary>
public sealed class SmallContent : IDisposable
{
    private const string CancerTypes =
        """
        - slug: skin-cancer
          name: Skin cancer
          summary: It starts in the skin.
        - slug: melanoma
          name: Melanoma
          summary: It starts in the cells that make color.
          parent: skin-cancer
        - slug: lung-cancer
          name: Lung cancer
          summary: It starts in the lungs.
        """;

    private const string Card = "::: emergency if you cannot breathe\nSit up.\n:::\n\n::: same-day\nDo not wait.\n:::";

    private readonly TemporaryFolder folder = new();

    public SmallContent()
    {
        Write("cancer-types.yml", CancerTypes);
        Write("treatments.yml", "- slug: checkpoint-inhibitors\n  name: Checkpoint inhibitors\n  summary: They take the brakes off.\n");
        Write("topics.yml", "- slug: overview\n  name: The big picture\n  summary: Where to begin.\n- slug: fatigue\n  name: Being tired\n  summary: What helps.\n");
        Write("glossary.yml", "- slug: antibody\n  term: Antibody\n  definition: A protein that locks on to one target.\n");
        Write("side-effects/when-to-call.md", Page("When to call", "cancerTypes: [all]", Card));
        Write("basics/first.md", Page("First steps", "cancerTypes: [melanoma]\ntopics: [overview]"));
        Write("basics/second.md", Page("Second steps", "cancerTypes: [melanoma]\ntopics: [overview]"));
    }

    public string Path => folder.Path;

    public SmallContent Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public SmallContent Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>An article's file; the body begins on the line after the closing dashes.</summary>
    public static string Page(string title, string frontMatter = "", string body = "Plain words.") =>
        $"---\ntitle: {title}\nsummary: All about it.\n{(frontMatter.Length > 0 ? frontMatter + "\n" : "")}---\n{body}\n";

    public void Dispose() => folder.Dispose();
}

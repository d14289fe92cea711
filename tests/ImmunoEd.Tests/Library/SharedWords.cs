using System.Text.RegularExpressions;
using ImmunoEd.Rendering;

namespace ImmunoEd.Tests.Library;

/// <summary>How much two bodies repeat each other: the share of runs of eight words that both have, of those of the shorter one.</summary>
internal static partial class SharedWords
{
    private const int RunLength = 8;

    /// <param name="text">Its paragraphs and list items, cards too; a run ends with its block.</param>
    public static HashSet<string> RunsOf(RenderedText text) => [.. text.Prose
        .Where(block => block.Kind is ProseKind.Paragraph or ProseKind.ListItem)
        .SelectMany(block => Runs([.. Word().Matches(block.Text.ToLowerInvariant()).Select(word => word.Value)]))];

    public static double Share(HashSet<string> one, HashSet<string> other) =>
        (double)one.Count(other.Contains) / Math.Max(1, Math.Min(one.Count, other.Count));

    private static IEnumerable<string> Runs(string[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - RunLength + 1)).Select(start => string.Join(' ', words[start..(start + RunLength)]));

    [GeneratedRegex(@"[\p{L}\p{N}'’]+")]
    private static partial Regex Word();
}

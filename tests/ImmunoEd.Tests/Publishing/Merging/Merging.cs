using ImmunoEd.Publishing.Merging;

namespace ImmunoEd.Tests.Publishing.Merging;

/// <summary>Random texts and edits, the same in every run.</summary>
internal sealed class Merging(int seed)
{
    private static readonly string[] Blocks =
    [
        "A paragraph.", "Two lines\nof one.", "## Heading", "- one\n- two", "::: note", ":::", "```\ncode", "```", "| a | b |\n| - | - |", "  indented", "A paragraph.",
    ];

    private static readonly string[] Gaps = ["\n\n", "\n\n", "\n\n", "\n\n\n", "\n  \n"];

    private readonly Random random = new(seed);
    private int written;

    public string Text()
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Blocks[random.Next(Blocks.Length)] + Gaps[random.Next(Gaps.Length)]));
        return random.Next(3) switch { 0 => text.TrimEnd(), 1 => text.TrimEnd() + "\n", _ => text };
    }

    public string Edited(string text)
    {
        var blocks = text.Split("\n\n").ToList();
        for (var edits = random.Next(4); edits > 0; edits--)
        {
            var at = random.Next(blocks.Count + 1);
            if (random.Next(3) == 0)
                blocks.Insert(at, random.Next(2) == 0 ? New() : Blocks[random.Next(Blocks.Length)]);
            else if (at < blocks.Count && random.Next(2) == 0)
                blocks[at] = New();
            else if (at < blocks.Count)
                blocks.RemoveAt(at);
        }

        return string.Join("\n\n", blocks);
    }

    public int Next(int end) => random.Next(end);

    public string New() => $"New words {++written}.";

    public static string All(MergeResult<string> result) => string.Concat(result.Pieces.Select(piece => piece switch
    {
        Settled<string> settled => settled.Value,
        Conflict<string> conflict => $"{conflict.Mine}\n{conflict.Theirs}",
        _ => "",
    }));
}

using ImmunoEd.Publishing;

namespace ImmunoEd.Tests.Publishing;

public sealed class FrontMatterFuzzTests
{
    private static readonly string[] Pieces =
    [
        "title", "summary", "sources", "keyPoints", ": ", ":", "\n", "\n", "\n  ", "- ", "[", "]", "{", "}", ",", "'", "\"", "|", ">", "|2-", "#", "&a", "*a", "!", "!!str ", "!<x>", "%YAML 1.2\n", "---", "...", "? ", "@", "`",
        "\t", "\0", "\u0085", "\u2028", "\uFEFF", "\uD800", "\\x", "\\u00", "\\", "0x", "~", "null", "<<", "word", " ", "é", "😀", "\r", "\r\n",
    ];

    [Fact]
    public void No_front_matter_brings_the_reader_down()
    {
        var random = new Random(2026);
        for (var i = 0; i < 20_000; i++)
        {
            var frontMatter = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var findings = new List<ContentFinding>();
            var text = ArticleFile.Parse("basics/x.md", $"---\n{frontMatter}\n---\nWords.\n", findings);

            Assert.True(text is not null || findings.Count > 0, frontMatter);
            Assert.All(findings, finding => Assert.InRange(finding.Line, 1, 100));
        }
    }
}

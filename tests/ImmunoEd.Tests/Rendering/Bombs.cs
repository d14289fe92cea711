using System.Text;

namespace ImmunoEd.Tests.Rendering;

/// <summary>Bodies of any size that make a careless parser slow or greedy.</summary>
internal static class Bombs
{
    private static readonly string[] Repeated =
    [
        "[a](b", "[a](", "[", "[a", "[]", "[a]", "![", "![a](b", "[a](<b", "[a](b \"", "[a](b (c", "[a][", "[a][b", "[a]: b\n", "[a]:", "*a_", "*a ", "a**b", "*a **a ", "_a __a ", "~~a", "*a* ", "***a** b* ",
        "` `` ", "`a``b", "<", "<a ", "<!--", "<?", "<a href=\"", "<https://a", "<a@b", "&", "&#1", "&lt;", "\\", "[^1]", "[^1]: a\n", "> ", "> a\n", "> a\n\n", "- ", "- a\n", "- - - a\n", "+ - * ", "> 1. - ", "1. a\n", "1) a\n2. b\n",
        "- [ ] a\n", "- a\n\n  b\n\n", "|", "|\n", "a|b\n", "-|-\n", "a|b\n-|-\n\n", "a|b\n-|-|-\n", "*|*\n", "|`", "a | *b ", "a\n=\n", "a\n-\n", "# a\n", "#\n", "a\n", "a  \n", ":", ":::\n", "::: note\n", "::: note\n:::\n",
        "::: emergency if x\n:::\n", "```\n", "~~~ a\n", "    a\n", "---\n", "\t", " ", " \n", "word ", "a", "<div>\n", "](", "![a](/media/b.png)\n\n", "\u0001", "\uD800", "\"", "{a="
    ];

    private static readonly Dictionary<string, Func<int, string>> Built = new()
    {
        ["paragraphs full of stars"] = size => Fill(Fill("*a ", 2_997) + "\n\n", size),
        ["paragraphs full of pairs"] = size => Fill(Fill("**x** ", 2_990) + "\n\n", size),
        ["paragraphs full of open links"] = size => Fill(Fill("[a](b", 2_490) + "\n\n", size),
        ["stars, then escapes"] = size => Fill("*a ", 2_700) + Fill("\\*", size - 2_700),
        ["open links, then a long word"] = size => Fill("[a](", 1_900) + new string('b', size - 1_900),
        ["backticks of growing length"] = size => Growing(size, '`', 1, ' '),
        ["fences of growing length"] = size => Growing(size, '`', 3, '\n'),
        ["nested list"] = size => Fill(string.Concat(Enumerable.Range(0, 32).Select(level => new string(' ', 2 * level) + "- a\n")), size),
        ["nested quotations"] = size => Fill(Fill("> ", 60) + "a\n\n", size),
        ["lazy quotation"] = size => Fill("> ", 60) + Fill("ab\n", size - 60).Replace("ab\n", "abcdef\n", StringComparison.Ordinal)[..(size - 60)],
        ["look-alike headings"] = size => string.Concat(Enumerable.Range(2, size / 16).Select(number => $"# a-{number}\n")) + Fill("# a\n", size / 4),
        ["wide table with short rows"] = size => Fill("|a", 128) + "\n" + Fill("|-", 128) + "\n" + Fill("|\n", Math.Min(size, 622)),
        ["many wide tables"] = size => Fill(Fill("|a", 128) + "\n" + Fill("|-", 128) + "\n|b\n\n", size),
        ["half as many rows as columns"] = size => Fill("a|", size / 3) + "\n" + Fill("-|", size / 3) + "\n" + Fill("a\n", size / 3),
        ["table of links"] = size => "a|b\n-|-\n" + Fill("**aaa**|[b](/cdef)\n", size - 10),
        ["long address used often"] = size => $"[a]: /&amp;{new string('x', size / 2)}\n\n{Fill("[a]", size / 2)}",
        ["long title used often"] = size => $"[a]: /b \"&amp;{new string('x', size / 2)}\"\n\n{Fill("[a]", size / 2)}",
        ["long address used twenty times"] = size => $"[a]: /&amp;{new string('x', size - 80)}\n\n{Fill("[a]", 54)}",
        ["definitions with uses"] = size => string.Concat(Enumerable.Range(0, size / 20).Select(label => $"[{label}]: /a\n")) + "\n" + string.Concat(Enumerable.Range(0, size / 20).Select(label => $"[{label}] ")),
        ["long labels"] = size => Fill("[" + new string('a', 990) + " ", size),
        ["footnotes with uses"] = size => string.Concat(Enumerable.Range(0, size / 30).Select(note => $"a[^{note}]\n\n[^{note}]: b\n\n")),
        ["note referred to often"] = size => Fill(Fill("[^1]", 1_600) + "\n\n", size) + "\n\n[^1]: a",
        ["nested links"] = size => new string('[', size / 5) + "a" + Fill("](b)", size * 4 / 5),
        ["one run of stars on each side"] = size => new string('*', size / 2) + "a" + new string('*', size / 2 - 1),
        ["paragraph closed by an underline"] = size => Fill("abcde\n", size - 3) + "==="
    };

    public static IEnumerable<string> Names => [.. Repeated, .. Built.Keys];

    public static string Make(string name, int size)
    {
        var text = Built.TryGetValue(name, out var build) ? build(size) : Fill(name, size);
        return text.Length <= size ? text : text[..size];
    }

    private static string Fill(string unit, int size) => new StringBuilder(size).Insert(0, unit, Math.Max(1, size / unit.Length)).ToString();

    private static string Growing(int size, char character, int first, char separator)
    {
        var text = new StringBuilder();
        for (var length = first; text.Length < size; length++)
            text.Append(character, length).Append(separator);
        return text.ToString();
    }
}

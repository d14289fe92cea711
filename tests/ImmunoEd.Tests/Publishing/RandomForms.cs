using ImmunoEd.Publishing;

namespace ImmunoEd.Tests.Publishing;

/// <summary>Forms with whatever people and their clipboards put into them, the same in every run.</summary>
internal sealed class RandomForms(int seed)
{
    private static readonly string[] Pieces =
    [
        "word", "Word ", " ", "  ", "\"", "'", ":", ": ", " #", "#", "-", "- ", "---", "...", "&a ", "*a", "!", "!!str ", "|", ">", "%", "@", "`", "[", "]", "{", "}", ",", "?", "? ", "=", "<<", "~", "\\", "\\n", "\\u0041",
        "true", "null", "No", "y", "2026-11-22", "2026", "1.5", "0x1F", "1e3", ".nan", "12:30", "😀", "👩‍⚕️", "שלום", "مرحبا", "\u202E", "\u00A0", "\uFEFF", "\u200B", "é", "e\u0301", "𝔘", "\uFFFE", "\uE000", "“", "’", "…", "title: ", "sources:",
    ];

    private static readonly string[] Spoilt = ["\t", "\0", "\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\uD800", "\uDC00", "\uFFFD", "\u001B"];

    private readonly Random random = new(seed);

    public ArticleForm Any() => new()
    {
        Title = Line(),
        Summary = Line(),
        CancerTypes = Lines(),
        Treatments = Lines(),
        Topics = Lines(),
        KeyPoints = Lines(),
        NextSteps = Lines(),
        Questions = Lines(),
        FactsChecked = Date(),
        Sources = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new SourceRow { Title = Line(), Publisher = Line(), Url = Line(), Accessed = Date() })],
        Body = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(3) == 0 ? Spoilt[random.Next(Spoilt.Length)] : Pieces[random.Next(Pieces.Length)])),
    };

    public ArticleForm Complete() => Any() with
    {
        Title = Short(),
        Summary = Short(),
        FactsChecked = new DateOnly(2026, 11, 22),
        Sources = [new() { Title = Short(), Publisher = Short(), Url = "https://example.org/?a=b&c=#d: e", Accessed = new DateOnly(2026, 1, 2) }],
    };

    private IReadOnlyList<string> Lines() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Line())];

    private string Line() => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(20) == 0 ? Spoilt[random.Next(Spoilt.Length)] : Pieces[random.Next(Pieces.Length)]));

    private string Short() => string.Concat(Enumerable.Range(0, 10).Select(_ => Pieces[random.Next(Pieces.Length)])) + "x";

    private DateOnly? Date() => random.Next(2) == 0 ? null : new DateOnly(random.Next(1, 9999), random.Next(1, 13), random.Next(1, 29));
}

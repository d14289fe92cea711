using ImmunoEd.Articles;
using ImmunoEd.PlainLanguage;

namespace ImmunoEd.Publishing;

/// <summary>An article as its file says it: the front matter read, the body still Markdown.</summary>
public sealed record ArticleText
{
    public required string File { get; init; }
    /// <summary>The whole file as written; what export gives back.</summary>
    public required string Source { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required IReadOnlyList<(string Value, int Line)> CancerTypes { get; init; }
    public required IReadOnlyList<(string Value, int Line)> Treatments { get; init; }
    public required IReadOnlyList<(string Value, int Line)> Topics { get; init; }
    public required IReadOnlyList<string> KeyPoints { get; init; }
    public required IReadOnlyList<string> NextSteps { get; init; }
    public required IReadOnlyList<string> Questions { get; init; }
    public required DateOnly? FactsChecked { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }
    /// <summary>The sentences of the front matter that a reader meets before the body, each with its line of the file.</summary>
    public required IReadOnlyList<TextBlock> ProseBefore { get; init; }
    /// <summary>Those that come after the body.</summary>
    public required IReadOnlyList<TextBlock> ProseAfter { get; init; }
    public required string Body { get; init; }
    /// <summary>The line of the file on which <see cref="Body"/> begins, counted from 1.</summary>
    public required int BodyLine { get; init; }

    public int LineInFile(int lineInBody) => BodyLine + lineInBody - 1;
}

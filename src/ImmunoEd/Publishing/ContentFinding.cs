namespace ImmunoEd.Publishing;

/// <summary>Something that a person should mend in a content file. A finding that blocks stops an import; the others are advice.</summary>
public sealed record ContentFinding(string File, int Line, string Rule, string Message, bool Blocks)
{
    public override string ToString() => $"{File}:{Line}: {Rule}: {Message}";
}

/// <summary>Content that cannot be taken; nothing was changed.</summary>
public sealed class ContentException(IReadOnlyList<ContentFinding> findings)
    : Exception(string.Join(Environment.NewLine, findings))
{
    public ContentException(string file, int line, string rule, string message)
        : this([new ContentFinding(file, line, rule, message, Blocks: true)])
    {
    }

    public IReadOnlyList<ContentFinding> Findings { get; } = findings;
}

public static class ContentRules
{
    public const string FrontMatter = "front-matter";
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Tag = "tag";
    public const string Section = "section";
    public const string Address = "address";
    public const string Markdown = "markdown";
    public const string Link = "link";
    public const string Image = "image";
    public const string Video = "video";
    public const string AlternativeText = "alternative-text";
    public const string Sources = "sources";
    public const string KeyPoints = "key-points";
    public const string NextSteps = "next-steps";
    public const string ReadingGrade = "reading-grade";
    public const string Length = "length";
    public const string LongParagraph = "long-paragraph";
    public const string LongList = "long-list";
    public const string Vocabulary = "vocabulary";
    public const string File = "file";
}

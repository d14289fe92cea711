namespace ImmunoEd.Crawling;

/// <summary>A language in which the pages can be read, and what their addresses begin with in it.</summary>
public sealed record Language(string Code, string Prefix)
{
    /// <summary>The first one is for whoever reads none of them.</summary>
    public static IReadOnlyList<Language> All { get; } = [new("en", "")];

    public static Language Default => All[0];
}

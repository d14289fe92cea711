namespace ImmunoEd.Articles;

/// <summary>What the full-text index knows of one public page, in plain text: no Markdown, no HTML.</summary>
public sealed class SearchDocument
{
    /// <summary>The id of its published page; below zero for terms and for cancer types without words of their own.</summary>
    public required int Id { get; init; }

    public required string Section { get; set; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>The other names of what the page is about: synonyms, abbreviations, brands, Spanish names.</summary>
    public required string Names { get; set; }

    public required string Summary { get; set; }

    public required string Headings { get; set; }

    public required string Body { get; set; }

    public string Address => $"/{Section}/{Slug}";
}

/// <summary>A word of the documents, folded to lower case without accents, and how many documents hold it.</summary>
public sealed class SearchWord
{
    public required string Word { get; init; }

    public required int Documents { get; set; }
}

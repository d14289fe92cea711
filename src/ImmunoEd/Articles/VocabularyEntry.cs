namespace ImmunoEd.Articles;

/// <summary>An entry of a vocabulary file that staff changed: it stands instead of the content folder's own, import after import.</summary>
public sealed class VocabularyEntry
{
    /// <summary>The name of the file, such as <c>glossary.yml</c>.</summary>
    public required string File { get; init; }

    public required string Slug { get; init; }

    /// <summary>As staff wrote it, in the YAML of its file; null where they only took the folder's own away.</summary>
    public string? Source { get; set; }

    public bool IsRemoved { get; set; }

    /// <summary>As the content folder last brought it; null where only staff know it.</summary>
    public string? FolderSource { get; set; }

    public required string By { get; set; }

    public string? AccountId { get; set; }

    public required DateTime At { get; set; }
}

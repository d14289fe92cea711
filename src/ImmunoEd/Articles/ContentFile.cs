namespace ImmunoEd.Articles;

/// <summary>A file beside the articles: a picture, a document, a film, captions, or one of the folder's own lists as written. Its bytes are <see cref="FileChunk"/>s.</summary>
public sealed class ContentFile
{
    /// <summary>Relative to the content folder, with forward slashes: <c>media/brakes.svg</c>.</summary>
    public required string Path { get; init; }
    public required string ContentType { get; set; }

    /// <summary>Names the chunks; another one whenever the bytes are others.</summary>
    public required string ContentId { get; set; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal digits.</summary>
    public required string Hash { get; set; }

    /// <summary>In bytes.</summary>
    public required long Length { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }

    /// <summary>What it shows, in words.</summary>
    public string? Alternative { get; set; }

    /// <summary>A picture that says nothing.</summary>
    public bool IsDecorative { get; set; }
    public string? Title { get; set; }

    /// <summary>The path of a film's captions.</summary>
    public string? Captions { get; set; }

    /// <summary>What is said in a film, in Markdown, as written.</summary>
    public string? Transcript { get; set; }

    /// <summary>Where the transcript lies in a content folder.</summary>
    public string? TranscriptPath { get; set; }

    /// <summary>Words that staff wrote, which an import leaves alone.</summary>
    public bool IsDescribedByStaff { get; set; }

    /// <summary>What the file was called where it came from.</summary>
    public string? OriginalName { get; set; }
    public required string AddedBy { get; set; }
    public string? AccountId { get; set; }
    public required DateTime AddedAt { get; set; }

    /// <summary>Counts the changes, so that nobody writes over what they have not seen.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The hash of what a content folder last brought; null for what only staff uploaded.</summary>
    public string? FolderHash { get; set; }

    public string Address => "/" + Path;

    public string Name => System.IO.Path.GetFileName(Path);

    public bool CameWithTheFolder => FolderHash is not null;
}

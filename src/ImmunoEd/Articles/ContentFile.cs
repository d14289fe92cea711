namespace ImmunoEd.Articles;

/// <summary>A file of the content folder that is not an article: a picture, or one of the vocabulary files as written.</summary>
public sealed class ContentFile
{
    /// <summary>Relative to the content folder, with forward slashes: <c>media/brakes.svg</c>.</summary>
    public required string Path { get; init; }
    public required string ContentType { get; set; }
    public required byte[] Bytes { get; set; }
    public required string Hash { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }
}

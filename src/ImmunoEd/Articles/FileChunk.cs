namespace ImmunoEd.Articles;

/// <summary>A piece of a file: all but the last are <see cref="Size"/> bytes long, so that a film is never in memory as a whole.</summary>
public sealed class FileChunk
{
    public const int Size = 1024 * 1024;

    public required string ContentId { get; init; }

    /// <summary>Counted from 0.</summary>
    public required int Number { get; init; }
    public required byte[] Bytes { get; init; }
}

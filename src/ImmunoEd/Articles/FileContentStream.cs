using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Articles;

/// <summary>The bytes of a stored file, from any place on; one chunk is in memory at a time.</summary>
public sealed class FileContentStream(ArticleStore store, ContentFile file) : Stream
{
    private byte[] chunk = [];
    private long number = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length)
            return 0;
        if (IsElsewhere)
            Take(await Chunk().SingleOrDefaultAsync(cancellationToken));
        return Give(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length)
            return 0;
        if (IsElsewhere)
            Take(Chunk().SingleOrDefault());
        return Give(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool IsElsewhere => number != Position / FileChunk.Size;

    private IQueryable<byte[]> Chunk()
    {
        var wanted = (int)(Position / FileChunk.Size);
        return store.FileChunks.AsNoTracking().Where(piece => piece.ContentId == file.ContentId && piece.Number == wanted).Select(piece => piece.Bytes);
    }

    // A reader must never get half of one file and half of the one that replaced it.
    private void Take(byte[]? bytes) =>
        (chunk, number) = (bytes ?? throw new IOException($"{file.Path} was replaced or deleted while it was read."), Position / FileChunk.Size);

    private int Give(Span<byte> buffer)
    {
        var part = chunk.AsSpan((int)(Position % FileChunk.Size));
        var count = Math.Min(part.Length, buffer.Length);
        part[..count].CopyTo(buffer);
        Position += count;
        return count;
    }
}

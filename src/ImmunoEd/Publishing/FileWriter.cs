using System.Security.Cryptography;
using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

public sealed record WrittenContent(string ContentId, string Hash, long Length);

/// <summary>
/// Writes the bytes of files, a chunk at a time. Outside of a transaction each chunk has its own, so that neither readers nor writers wait for a film:
/// nobody sees the chunks before a row of Files names them.
/// </summary>
public sealed class FileWriter(ArticleStore store)
{
    public async Task<WrittenContent> AddAsync(Stream content, CancellationToken cancellationToken)
    {
        var contentId = Guid.NewGuid().ToString("N");
        try
        {
            return await AddAsync(contentId, content, cancellationToken);
        }
        catch when (store.Database.CurrentTransaction is null)
        {
            await DropAsync(contentId, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Writes, and keeps what was written only if it found its place.</summary>
    public async Task<Refusal?> AddAsync(Stream content, Func<WrittenContent, Task<Refusal?>> place, CancellationToken cancellationToken)
    {
        var written = await AddAsync(content, cancellationToken);
        var isPlaced = false;
        try
        {
            var refusal = await place(written);
            isPlaced = refusal is null;
            return refusal;
        }
        finally
        {
            if (!isPlaced)
                await DropAsync(written.ContentId, CancellationToken.None);
        }
    }

    public Task DropAsync(string contentId, CancellationToken cancellationToken) =>
        store.FileChunks.Where(chunk => chunk.ContentId == contentId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Drops what an upload left behind that was cut off with the program.</summary>
    public async Task DropNamelessAsync(CancellationToken cancellationToken)
    {
        var nameless = store.FileChunks.Where(chunk => !store.Files.Any(file => file.ContentId == chunk.ContentId));
        if (await nameless.AnyAsync(cancellationToken))
            await nameless.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<WrittenContent> AddAsync(string contentId, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (length, number) = (0L, 0);
        content.Position = 0;
        while (await ReadChunkAsync(content, cancellationToken) is { Length: > 0 } bytes)
        {
            hash.AppendData(bytes);
            length += bytes.Length;
            await AddChunkAsync(new FileChunk { ContentId = contentId, Number = number++, Bytes = bytes }, cancellationToken);
        }

        return new WrittenContent(contentId, Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private static async Task<byte[]> ReadChunkAsync(Stream content, CancellationToken cancellationToken)
    {
        var bytes = new byte[Math.Min(FileChunk.Size, content.Length - content.Position)];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private async Task AddChunkAsync(FileChunk chunk, CancellationToken cancellationToken)
    {
        await using var transaction = store.Database.CurrentTransaction is null ? await store.Database.BeginTransactionAsync(cancellationToken) : null;
        store.FileChunks.Add(chunk);
        await store.SaveChangesAsync(cancellationToken);
        store.Entry(chunk).State = EntityState.Detached;
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
    }
}

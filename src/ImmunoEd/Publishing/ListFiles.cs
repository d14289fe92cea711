using System.Security.Cryptography;
using System.Text;
using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>The content folder's own lists, its vocabulary and its list of media, which the store keeps as they are written.</summary>
public sealed class ListFiles(ArticleStore store, FileWriter writer, TimeProvider clock)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>Null where there is no such file.</returns>
    public async Task<string?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (await store.Files.AsNoTracking().FirstOrDefaultAsync(file => file.Path == name, cancellationToken) is not { } file)
            return null;
        // Byte for byte: a byte order mark is part of the text.
        using var bytes = new MemoryStream();
        await using var content = new FileContentStream(store, file);
        await content.CopyToAsync(bytes, cancellationToken);
        return Utf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <returns>Whether it changed.</returns>
    public async Task<bool> PutAsync(string name, string text, Actor by, CancellationToken cancellationToken)
    {
        var bytes = Utf8.GetBytes(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var file = await store.Files.FindAsync([name], cancellationToken);
        if (file?.Hash == hash)
            return false;

        if (file is not null)
            await writer.DropAsync(file.ContentId, cancellationToken);
        using var content = new MemoryStream(bytes);
        var written = await writer.AddAsync(content, cancellationToken);
        file ??= store.Files.Add(New(name, by)).Entity;
        (file.ContentId, file.Hash, file.Length, file.FolderHash) = (written.ContentId, written.Hash, written.Length, written.Hash);
        file.Version++;
        await store.SaveChangesAsync(cancellationToken);
        return true;
    }

    private ContentFile New(string name, Actor by) => new()
    {
        Path = name,
        ContentType = "text/yaml",
        ContentId = "",
        Hash = "",
        Length = 0,
        Version = 0,
        AddedBy = by.Name,
        AccountId = by.AccountId,
        AddedAt = clock.GetUtcNow().UtcDateTime,
    };
}
